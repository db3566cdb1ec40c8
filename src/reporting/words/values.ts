import type { Disposition } from '../../domain/disposition.ts';
import type { SkipReason } from '../../domain/skip-reason.ts';
import type { PayOffer, UnpaidReason } from '../../domain/unpaid-reason.ts';
import type { Language, Word } from './word.ts';

/** How an attempt ended, as papers say it; the screens say the same. */
export const dispositionWords = {
  'heard-full': { ru: 'дослушал', en: 'heard in full' },
  promised: { ru: 'обещал оплатить', en: 'promised' },
  'heard-part': { ru: 'не дослушал', en: 'hung up early' },
  'transfer-abandoned': { ru: 'не дождался оператора', en: 'gave up waiting' },
  'callback-asked': { ru: 'просил перезвонить', en: 'asked for a callback' },
  transferred: { ru: 'поговорил с оператором', en: 'transferred' },
  'opted-out': { ru: 'просил не звонить', en: 'opted out' },
  'wrong-person': { ru: 'не тот человек', en: 'wrong person' },
  'blocked-by-carrier': { ru: 'заблокировано оператором связи', en: 'blocked by carrier' },
  'bad-number': { ru: 'номера не существует', en: 'bad number' },
  'answered-silent': { ru: 'ответил и молчал', en: 'answered, silent' },
  voicemail: { ru: 'автоответчик', en: 'voicemail' },
  assistant: { ru: 'телефонный помощник', en: 'phone assistant' },
  busy: { ru: 'занято', en: 'busy' },
  'no-answer': { ru: 'не ответил', en: 'no answer' },
  rejected: { ru: 'сбросил вызов', en: 'declined' },
  congestion: { ru: 'сеть перегружена', en: 'network busy' },
  cancelled: { ru: 'отменён нами', en: 'cancelled' },
  'refused-by-policy': { ru: 'не разрешено правилами', en: 'not allowed' },
  released: { ru: 'не отправлен', en: 'not sent' },
  'trunk-down': { ru: 'канал связи не работает', en: 'trunk down' },
  'media-failed': { ru: 'сбой звука', en: 'audio failed' },
  unknown: { ru: 'исход неизвестен', en: 'unknown' },
} as const satisfies Record<Disposition, Word>;

/** Why somebody is not being dialled. */
const skipWords = {
  'no-consent': { ru: 'нет согласия', en: 'no consent' },
  'do-not-call': { ru: 'не звонить', en: 'do not call' },
  stopped: { ru: 'запрет', en: 'stopped' },
  cap: { ru: 'лимит исчерпан', en: 'cap reached' },
  held: { ru: 'ждёт исхода', en: 'held' },
  window: { ru: 'вне часов', en: 'outside hours' },
  'zone-unknown-window': { ru: 'пояс неизвестен', en: 'zone unknown' },
  'retry-spent': { ru: 'попытки кончились', en: 'retries used up' },
  'left-list': { ru: 'выбыл', en: 'left the list' },
  paid: { ru: 'оплатил', en: 'paid' },
  review: { ru: 'на проверке', en: 'in review' },
  where: { ru: 'не по условию', en: 'filtered out' },
  holdout: { ru: 'контрольная группа', en: 'holdout' },
  schedule: { ru: 'вне расписания', en: 'outside the schedule' },
  paused: { ru: 'пауза', en: 'paused' },
  'dialer-down': { ru: 'обзвон не запущен', en: 'dialer down' },
  clock: { ru: 'часы расходятся', en: 'clock wrong' },
  'trunk-down': { ru: 'канал связи не работает', en: 'trunk down' },
  'spending-cap': { ru: 'предел расходов', en: 'spending cap' },
  operators: { ru: 'нет операторов', en: 'no operators' },
  abandonment: { ru: 'много брошенных', en: 'too many abandoned' },
  lines: { ru: 'нет линий', en: 'lines full' },
  rate: { ru: 'предел темпа', en: 'rate limit' },
} as const satisfies Record<SkipReason, Word>;

/** Why somebody does not pay. */
const reasonWords = {
  'no-money': { ru: 'нет денег', en: 'no money' },
  'waits-for-income': { ru: 'ждёт дохода', en: 'waits for income' },
  forgot: { ru: 'забыл', en: 'forgot' },
  'no-bill': { ru: 'нет счёта', en: 'no bill' },
  'sum-disagreed': { ru: 'не согласен с суммой', en: 'disputes the sum' },
  'service-poor': { ru: 'плохая услуга', en: 'poor service' },
  'paid-already': { ru: 'говорит, что оплатил', en: 'says it is paid' },
  'not-mine': { ru: 'не его долг', en: 'not his debt' },
  'hard-to-pay': { ru: 'неудобно платить', en: 'hard to pay' },
  'will-not': { ru: 'не хочет', en: 'will not pay' },
  other: { ru: 'другое', en: 'other' },
} as const satisfies Record<UnpaidReason, Word>;

/** What is offered against a reason. */
const offerWords = {
  instalments: { ru: 'рассрочка', en: 'instalments' },
  'later-date': { ru: 'другой срок', en: 'a later date' },
  reminder: { ru: 'напоминание в SMS', en: 'reminder by SMS' },
  'bill-copy': { ru: 'копия счёта', en: 'copy of the bill' },
  reconciliation: { ru: 'сверка', en: 'reconciliation' },
  complaint: { ru: 'жалоба в службу', en: 'complaint' },
  none: { ru: 'нет', en: 'none' },
} as const satisfies Record<PayOffer, Word>;

const otherWords = {
  contact: { ru: 'контакт', en: 'contact' },
  minutes: { ru: 'минуты', en: 'minutes' },
  outside: { ru: 'внешний', en: 'outside' },
  call: { ru: 'Звонили', en: 'Called' },
  holdout: { ru: 'Контрольная группа', en: 'Holdout' },
  effect: { ru: 'Разница', en: 'Difference' },
  refused: { ru: 'отказано при загрузке', en: 'refused by the import' },
  'same-person': { ru: 'ещё строки того же человека', en: 'further rows of one person' },
  'not-in-campaign': { ru: 'не вошли в кампанию', en: 'not in the campaign' },
  waiting: { ru: 'ждут очереди', en: 'waiting' },
  dialled: { ru: 'набраны', en: 'dialled' },
  kept: { ru: 'сдержано', en: 'kept' },
  broken: { ru: 'нарушено', en: 'broken' },
  open: { ru: 'ждём', en: 'waiting' },
  key: { ru: 'клавишей', en: 'by key' },
  operator: { ru: 'оператору', en: 'to an operator' },
  less: { ru: 'долг стал меньше', en: 'debt fell' },
  left: { ru: 'нет в новом списке', en: 'left the list' },
} as const satisfies Readonly<Record<string, Word>>;

const all: Readonly<Record<string, Word>> = {
  ...otherWords,
  ...offerWords,
  ...reasonWords,
  ...skipWords,
  ...dispositionWords,
};

/** A word of one of our catalogues as people read it; anything else (a trunk, a name) stays as it is. */
export function sayValue(value: string, language: Language): string {
  return Object.hasOwn(all, value) ? (all[value]?.[language] ?? value) : value;
}
