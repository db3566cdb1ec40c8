import type { Language } from '../i18n/setup.ts';
import type { Word } from './word.ts';

/** The policies that come with the product. One that was added later is called by its own title. */
const policyWords: Readonly<Record<string, Word>> = {
  'ru-230fz': { ru: '230-ФЗ: взыскание с граждан', en: 'Russia, 230-FZ: debts of individuals' },
  'ru-jku-own': { ru: 'ЖКУ: обзвон своих потребителей', en: 'Russia: utilities, own consumers' },
  'ru-predue': { ru: 'Напоминание до срока оплаты', en: 'Russia: reminders before the due date' },
  informational: { ru: 'Сообщения по согласию, без взыскания', en: 'With consent, no collection' },
  unrestricted: { ru: 'Без ограничений: учебная сеть', en: 'No limits: simulated network only' },
  it: { ru: 'Италия', en: 'Italy' },
  kz: { ru: 'Казахстан', en: 'Kazakhstan' },
  no: { ru: 'Норвегия', en: 'Norway' },
  uk: { ru: 'Великобритания', en: 'United Kingdom' },
  'us-tsr': { ru: 'США: телефонные продажи', en: 'USA, Telemarketing Sales Rule' },
  'us-regf': { ru: 'США: взыскание долгов', en: 'USA, Regulation F' },
};

export function policyWord(id: string, language: Language): string | undefined {
  return policyWords[id]?.[language];
}
