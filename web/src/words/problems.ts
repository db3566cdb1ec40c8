import type { Language } from '../i18n/setup.ts';

interface Problem {
  readonly field: string;
  readonly message: string;
  readonly remedy: string;
}

/** Fields of a campaign file as the editor calls them: path, Russian, English. A number of a list is `#`. */
const fields: readonly (readonly [path: string, ru: string, en: string])[] = [
  ['name', 'Название', 'Name'],
  ['policy', 'Правила', 'Rules'],
  ['trunks', 'Канал связи', 'Trunk'],
  ['creditor', 'Кредитор', 'Creditor'],
  ['spendingCap', 'Предел расходов', 'Spending cap'],
  ['lines', 'Линий одновременно', 'Lines at once'],
  ['message.say.#', 'Сообщение, часть #', 'Message, part #'],
  ['message.say', 'Сообщение', 'Message'],
  ['message.keys.#', 'Клавиша #', 'Key #'],
  ['message.keys', 'Клавиши', 'Keys'],
  ['message.disclosure', 'Обязательное начало', 'Disclosure'],
  ['message.voice', 'Голос', 'Voice'],
  ['message', 'Сообщение', 'Message'],
  ['machine.say', 'Сообщение автоответчику', 'Words for a machine'],
  ['schedule', 'Расписание', 'Schedule'],
  ['redial', 'Дозвон', 'Redials'],
  ['transfer', 'Перевод на оператора', 'Transfer'],
  ['pacing', 'Темп', 'Pace'],
  ['rates', 'Тариф', 'Rates'],
];

/** The checker's sentences: what it says in English, in Russian, and what to do. `$1` is the value it names. */
const sentences: readonly (readonly [said: RegExp, message: string, remedy: string])[] = [
  [/^is missing$/, 'не заполнено', 'Заполните поле.'],
  [
    /^is empty, so there is nothing to leave$/,
    'пусто: нечего оставить',
    'Напишите текст или выберите «положить трубку».',
  ],
  [/^(?:".*" )?is empty$/, 'не заполнено', 'Заполните поле.'],
  [/^(?:".*" )?is too long$/, 'слишком длинно', 'Сократите.'],
  [/^(.+) is below (.+)$/, '$1 меньше, чем можно: $2', 'Увеличьте число.'],
  [/^(.+) is above (.+)$/, '$1 больше, чем можно: $2', 'Уменьшите число.'],
  [/^(.+) is out of bounds: (.+)$/, '$1 за пределами: $2', 'Исправьте число.'],
  [/^(.+) is none of (.+)$/, '$1 сюда не подходит', 'Можно: $2.'],
  [/^there is no policy (.+)$/, 'нет правил $1', 'Выберите правила из списка.'],
  [/^there is no prompt (.+) in this language$/, 'нет записи $1', 'Выберите запись из списка.'],
  [/^there is no (".*?")/, 'поля $1 здесь нет', 'Исправьте название поля или удалите его на вкладке «Файл».'],
  [/^(".*") is no weekday or range$/, '$1 не день недели', 'Например: mon-fri.'],
  [/^(?:".*" )?is not later than "from"$/, 'конец не позже начала', 'Расписание не переходит через полночь.'],
  [/^needs one of prompt and text$/, 'нет ни текста, ни записи', 'Напишите текст или выберите запись.'],
  [/is in another currency than the rest$/, 'другая валюта', 'Запишите все суммы в одной валюте.'],
  [
    /names the debt, and anybody may hear a machine$/,
    'называет долг, а услышать может любой',
    'Уберите сумму, дату и услугу.',
  ],
  [/names no queue$/, 'не указана очередь операторов', 'Укажите очередь.'],
  [/is named twice$/, 'указан дважды', 'Оставьте один.'],
  [/counts operators, and nobody/, 'считает операторов, а к ним никого не переводят', 'Дайте клавишу оператору.'],
  [/counts those who press/, 'считает нажавших, а переводят всех', 'Выберите «предиктивный».'],
  [/counts everybody who answers/, 'считает всех ответивших, а к оператору ведёт клавиша', 'Выберите «по нажатию 1».'],
  [/^is "(.+)", and you work in "(.+)"$/, 'кампания кредитора «$1», а вы работаете с «$2»', 'Смените кредитора.'],
  [/^(.+) is no ([a-z ]+)/, 'значение $1 сюда не подходит', 'Исправьте его.'],
];

/** The name of a field, its number counted from 1 as people count. The longest path that fits is meant. */
function fieldWord(field: string, language: Language): string | undefined {
  const path = field.replace(/\[(\d+)\]/g, (_, index: string) => `.${Number(index) + 1}`);
  const plain = path.replace(/\.(\d+)/g, '.#');
  const found = fields.find(([name]) => plain === name || plain.startsWith(`${name}.`));
  const number = /\.(\d+)/.exec(path)?.[1] ?? '';
  return found?.[language === 'ru' ? 1 : 2].replace('#', number);
}

/**
 * What is wrong in a campaign file, in the reader's words. The checker speaks English and names paths, as who edits the
 * file needs it; a Russian sentence it has not yet stays as the checker wrote it, which is better than none.
 */
export function problemWords({ field, message, remedy }: Problem, language: Language): string {
  const name = fieldWord(field, language) ?? field;
  const known = language === 'ru' ? sentences.find(([said]) => said.test(message)) : undefined;
  if (!known) return `${name}: ${message}. ${remedy}`;
  const [said, russian, todo] = known;
  const values = said.exec(message) ?? [];
  const fill = (text: string) => text.replace(/\$(\d)/g, (_, index: string) => values[Number(index)] ?? '');
  return `${name}: ${fill(russian)}. ${fill(todo)}`;
}
