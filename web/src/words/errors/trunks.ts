import type { ErrorWords } from './entry.ts';

/** Trunks that are entered on their page. */
export const trunkWords = {
  'trunk-wrong': ['В настройках транка «{name}» есть ошибки, всего {count}:\n{list}', 'Исправьте отмеченные поля.'],
  'trunk-password-unreadable': ['Файл с паролем транка {file} не читается: {cause}', 'Проверьте путь и права.'],
  'trunk-in-file': [
    'Транк «{name}» записан в файле {config}, и файл главнее',
    'Измените его там и перезапустите программу либо выберите другое имя.',
  ],
  'trunk-known': ['Транк «{name}» уже есть', 'Выберите другое имя или измените тот.'],
  'trunk-needed': [
    'Транк «{name}» ещё нужен. Незаконченных кампаний: {campaigns} ({names}), звонков сейчас: {calls}',
    'Закончите или отмените эти кампании либо дайте им другой канал связи; звонки закончатся сами.',
  ],
} satisfies ErrorWords;
