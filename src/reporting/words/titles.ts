import type { Word } from './word.ts';

/** Names of the reports for people; the screens say the same. */
export const reportTitles = {
  campaign: { ru: 'Водопад', en: 'Waterfall' },
  bill: { ru: 'Счёт', en: 'Bill' },
  contacts: { ru: 'Оплачиваемые контакты', en: 'Billed contacts' },
  attempts: { ru: 'Все звонки', en: 'All calls' },
  targets: { ru: 'Люди', en: 'People' },
  redials: { ru: 'Повторные наборы', en: 'Redials' },
  hours: { ru: 'Когда отвечают', en: 'When people answer' },
  'hang-ups': { ru: 'Когда кладут трубку', en: 'When people hang up' },
  effect: { ru: 'Влияние звонков', en: 'What calling changed' },
  promises: { ru: 'Обещания', en: 'Promises' },
  operators: { ru: 'Операторы', en: 'Operators' },
  reasons: { ru: 'Причины неоплаты', en: 'Reasons of non-payment' },
  collected: { ru: 'Собранные деньги', en: 'Money collected' },
  scores: { ru: 'Оценки операторов', en: 'Scores of operators' },
  'score-lines': { ru: 'Оценки по вопросам', en: 'Scores by criterion' },
  'scored-calls': { ru: 'Оценённые разговоры', en: 'Talks scored' },
} as const satisfies Readonly<Record<string, Word>>;
