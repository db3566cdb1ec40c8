import { describe, expect, it } from 'vitest';
import { readCampaign } from '../../../../src/config/campaign-file.ts';
import { problemWords } from '../../../../web/src/words/problems.ts';

const right = {
  name: 'Осень',
  account: 'demo',
  policy: 'ru-230fz',
  trunks: ['volga'],
  message: { say: [{ text: 'Добрый день' }] },
};
const references = { policies: ['ru-230fz'], prompts: () => ['greeting'] };

/** What the editor says about the file with these fields changed. */
function complaints(fields: Readonly<Record<string, unknown>>, language: 'ru' | 'en' = 'ru'): string {
  const reading = readCampaign(JSON.stringify({ ...right, ...fields }), 'c', references);
  return reading.ok ? 'ok' : reading.problems.map((each) => problemWords(each, language)).join('\n');
}

const queue = { 1: 'operator:collectors' };
const say = right.message.say;
const wrong: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
  ['no name', { name: '' }, 'Название: не заполнено. Заполните поле.'],
  ['no trunk', { trunks: [] }, 'Канал связи: не заполнено. Заполните поле.'],
  ['an unknown policy', { policy: 'ru-1' }, 'Правила: нет правил "ru-1". Выберите правила из списка.'],
  ['a negative number of lines', { lines: 0 }, 'Линий одновременно: 0 меньше, чем можно: 1. Увеличьте число.'],
  ['a cap in words', { spendingCap: 'много' }, 'Предел расходов: значение "много" сюда не подходит. Исправьте его.'],
  ['an empty message', { message: { say: [] } }, 'Сообщение: не заполнено. Заполните поле.'],
  ['an empty part', { message: { say: [...say, { text: '' }] } }, 'Сообщение, часть 2: не заполнено. Заполните поле.'],
  [
    'an unknown prompt',
    { message: { say: [{ prompt: 'nosuch' }] } },
    'Сообщение, часть 1: нет записи "nosuch". Выберите запись из списка.',
  ],
  [
    'a key without a queue',
    { message: { say, keys: { 1: 'operator' } } },
    'Клавиша 1: не указана очередь операторов. Укажите очередь.',
  ],
  [
    'a machine that hears the debt',
    { machine: { do: 'leave-message', say: [{ text: 'Долг {{debt.amount|money}}' }] } },
    'Сообщение автоответчику: называет долг, а услышать может любой. Уберите сумму, дату и услугу.',
  ],
  ['a trunk twice', { trunks: ['volga', 'volga'] }, 'Канал связи: указан дважды. Оставьте один.'],
  [
    'a pace of operators without one',
    { pacing: { mode: 'predictive' } },
    'Темп: считает операторов, а к ним никого не переводят. Дайте клавишу оператору.',
  ],
  [
    'everybody handed over by the pace of a key',
    { message: { say, keys: queue }, transfer: { queue: 'collectors', after: 'message' }, pacing: { mode: 'press-1' } },
    'Темп: считает нажавших, а переводят всех. Выберите «предиктивный».',
  ],
  [
    'an unknown field',
    { colour: 'red' },
    'colour: поля "colour" здесь нет. Исправьте название поля или удалите его на вкладке «Файл».',
  ],
];

describe('what is wrong in a campaign, as the editor says it', () => {
  it.each(wrong)('given %s, then a Russian reader is told the field, the fault and the remedy', (_, fields, words) => {
    expect(complaints(fields)).toBe(words);
  });

  it('given an English reader, then the field has its name of the screen and the sentence is the checker’s', () => {
    expect(complaints({ name: '' }, 'en')).toMatch(/^Name: is empty\. /);
  });
});
