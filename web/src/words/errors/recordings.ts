import type { ErrorWords } from './entry.ts';

/** Recordings: own ones for messages, and those of talks. */
export const recordingWords = {
  'prompt-exists': [
    'Запись «{id}» на языке «{language}» уже есть',
    'Назовите иначе или замените прежнюю: она останется в архиве.',
  ],
  'prompt-in-use': [
    'Запись звучит в незаконченных кампаниях: {campaigns}',
    'Сначала уберите её из сообщений или закончите эти кампании.',
  ],
  'audio-too-large': ['Файл {file} больше {limit} МБ', 'Сохраните его как MP3 или OGG: минута займёт меньше 1 МБ.'],
  'recording-held': ['Запись нельзя удалить: {reason}', 'Сначала снимите запрет на удаление.'],
  'recording-gone': ['Звука записи {recording} больше нет: {why}', 'Что известно о звонке, осталось на его странице.'],
  'score-wrong': ['Оценка «{card}» заполнена не до конца: {problem}', 'Поставьте балл в каждой строке.'],
} as const satisfies ErrorWords;
