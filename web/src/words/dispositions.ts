import type { Disposition } from '../api/codes.ts';
import type { Group } from './groups.ts';
import type { Word } from './word.ts';

export interface OutcomeWord extends Word {
  readonly group: Group;
  /** With a number of people other than one: «12 дослушали». Absent: the word stays and the number follows it. */
  readonly many?: string;
}

/** How an attempt ended (screens D.2). */
export const dispositionWords = {
  'heard-full': { ru: 'дослушал', many: 'дослушали', en: 'heard in full', group: 'heard' },
  promised: { ru: 'обещал оплатить', many: 'обещали оплатить', en: 'promised', group: 'heard' },
  'heard-part': { ru: 'не дослушал', many: 'не дослушали', en: 'hung up early', group: 'half' },
  'transfer-abandoned': {
    ru: 'не дождался оператора',
    many: 'не дождались оператора',
    en: 'gave up waiting',
    group: 'half',
  },
  'callback-asked': {
    ru: 'просил перезвонить',
    many: 'просили перезвонить',
    en: 'asked for a callback',
    group: 'half',
  },
  transferred: { ru: 'поговорил с оператором', many: 'поговорили с оператором', en: 'transferred', group: 'human' },
  'opted-out': { ru: 'просил не звонить', many: 'просили не звонить', en: 'opted out', group: 'stop' },
  'wrong-person': { ru: 'не тот человек', en: 'wrong person', group: 'stop' },
  'blocked-by-carrier': { ru: 'заблокировано оператором связи', en: 'blocked by carrier', group: 'stop' },
  'bad-number': { ru: 'номера не существует', en: 'bad number', group: 'stop' },
  'answered-silent': { ru: 'ответил и молчал', many: 'ответили и молчали', en: 'answered, silent', group: 'machine' },
  voicemail: { ru: 'автоответчик', en: 'voicemail', group: 'machine' },
  assistant: { ru: 'телефонный помощник', en: 'phone assistant', group: 'machine' },
  busy: { ru: 'занято', en: 'busy', group: 'nobody' },
  'no-answer': { ru: 'не ответил', many: 'не ответили', en: 'no answer', group: 'nobody' },
  rejected: { ru: 'сбросил вызов', many: 'сбросили вызов', en: 'declined', group: 'nobody' },
  congestion: { ru: 'сеть перегружена', en: 'network busy', group: 'nobody' },
  cancelled: { ru: 'отменён нами', en: 'cancelled', group: 'nobody' },
  'refused-by-policy': { ru: 'не разрешено правилами', en: 'not allowed', group: 'nobody' },
  released: { ru: 'не отправлен', en: 'not sent', group: 'nobody' },
  'trunk-down': { ru: 'канал связи не работает', en: 'trunk down', group: 'fault' },
  'media-failed': { ru: 'сбой звука', en: 'audio failed', group: 'fault' },
  unknown: { ru: 'исход неизвестен', en: 'unknown', group: 'fault' },
} as const satisfies Record<Disposition, OutcomeWord>;
