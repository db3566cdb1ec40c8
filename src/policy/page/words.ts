import type { Language } from '../../domain/message.ts';
import russianTexts from './russian.json' with { type: 'json' };

/** The frame of a policy's page, in one language. Numbers come as they are; nothing here decides anything. */
export interface PageWords {
  readonly dates: (validFrom: string, reviewedOn: string) => string;
  readonly source: string;
  readonly doubtful: string;
  readonly none: string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly holidays: (calendar: string) => string;
  readonly atMost: (name: string, caps: string) => string;
  readonly cap: (max: number, bucket: string) => string;
  readonly askedBefore: string;
  readonly counts: string;
  readonly from: (seconds: number) => string;
  readonly also: string;
  readonly except: string;
  readonly by: string;
  readonly coolOff: (name: string, time: string, asks: string) => string;
  readonly days: (days: number) => string;
  readonly hours: (hours: number) => string;
  readonly calendar: Readonly<Record<'day' | 'week' | 'month', string>>;
  readonly rollingDays: (days: number) => string;
  readonly rollingHours: (hours: number) => string;
  readonly everyContact: string;
  readonly calls: string;
  readonly sayFirst: string;
  readonly ring: (seconds: number) => string;
  readonly firstAudio: (seconds: number) => string;
  readonly abandon: (percent: number, hours: number) => string;
  readonly keep: string;
  readonly kept: (artefact: string, days: number) => string;
  /** Of a calendar. */
  readonly page: {
    readonly title: (id: string, title: string) => string;
    readonly covers: (reviewedOn: string, from: number, to: number) => string;
    readonly yearly: string;
    readonly since: (year: number) => string;
    readonly daysOff: string;
    readonly working: string;
  };
}

type Section = 'hours' | 'counters' | 'coolOff' | 'stops' | 'consents' | 'duties' | 'provisional' | 'notes';

const english: PageWords = {
  dates: (validFrom, reviewedOn) => `Valid from ${validFrom}, reviewed on ${reviewedOn}`,
  source: 'Source',
  doubtful: 'DOUBTFUL',
  none: 'none',
  sections: {
    hours: "Hours, in the person's own zone",
    counters: 'Counters',
    coolOff: 'Cool-off',
    stops: 'Stops',
    consents: 'Consents needed',
    duties: 'Duties of a campaign',
    provisional: 'Days of the calendar that are not certain',
    notes: 'What it rests on (A official text seen, B good secondary source, C weak, K own knowledge)',
  },
  holidays: (calendar) => `holidays by the calendar "${calendar}"`,
  atMost: (name, caps) => `${name}: at most ${caps}`,
  cap: (max, bucket) => `${max} ${bucket}`,
  askedBefore: 'asked before',
  counts: 'counts',
  from: (seconds) => `from ${seconds} s`,
  also: 'also',
  except: 'except',
  by: 'by',
  coolOff: (name, time, asks) => `after ${name}: ${time}, for ${asks}`,
  days: (days) => `${days} days, its own day being the first`,
  hours: (hours) => `${hours} hours`,
  calendar: { day: 'a calendar day', week: 'a calendar week', month: 'a calendar month' },
  rollingDays: (days) => `in ${days} consecutive days`,
  rollingHours: (hours) => `in any ${hours} hours`,
  everyContact: 'every contact',
  calls: 'calls',
  sayFirst: 'say first',
  ring: (seconds) => `ring at least ${seconds} s`,
  firstAudio: (seconds) => `first audio within ${seconds} s`,
  abandon: (percent, hours) => `abandon at most ${percent} % in ${hours} h`,
  keep: 'keep',
  kept: (artefact, days) => `${artefact} ${days} days`,
  page: {
    title: (id, title) => `Calendar ${id}  ${title}`,
    covers: (reviewedOn, from, to) => `Reviewed on ${reviewedOn}; moved days of ${from}–${to}`,
    yearly: 'Every year',
    since: (year) => `from ${year}`,
    daysOff: 'Days off',
    working: 'Working weekends (the weekend hours stay)',
  },
};

const russian: PageWords = {
  dates: (validFrom, reviewedOn) => `Действует с ${validFrom}, проверено ${reviewedOn}`,
  source: 'Источник',
  doubtful: 'СОМНИТЕЛЬНО',
  none: 'нельзя',
  sections: {
    hours: 'Часы, по времени человека',
    counters: 'Счётчики',
    coolOff: 'Паузы',
    stops: 'Запреты',
    consents: 'Нужные согласия',
    duties: 'Обязанности кампании',
    provisional: 'Дни календаря, в которых нет уверенности',
    notes: 'На чём это стоит (A — официальный текст, B — хороший пересказ, C — слабый источник, K — своё знание)',
  },
  holidays: (calendar) => `праздники по календарю «${calendar}»`,
  atMost: (name, caps) => `${name}: не больше ${caps}`,
  cap: (max, bucket) => `${max} ${bucket}`,
  askedBefore: 'проверяется перед',
  counts: 'считается',
  from: (seconds) => `от ${seconds} с`,
  also: 'а также',
  except: 'кроме',
  by: 'для',
  coolOff: (name, time, asks) => `${name}, после этого пауза ${time}: ${asks}`,
  days: (days) => `${days} дн., считая день события`,
  hours: (hours) => `${hours} ч`,
  calendar: { day: 'в календарный день', week: 'в календарную неделю', month: 'в календарный месяц' },
  rollingDays: (days) => `за ${days} дн. подряд`,
  rollingHours: (hours) => `за любые ${hours} ч`,
  everyContact: 'любой контакт',
  calls: 'звонки',
  sayFirst: 'сначала сказать',
  ring: (seconds) => `ждать ответа не меньше ${seconds} с`,
  firstAudio: (seconds) => `первый звук не позже чем через ${seconds} с`,
  abandon: (percent, hours) => `без оператора остаётся не больше ${percent} % за ${hours} ч`,
  keep: 'хранить',
  kept: (artefact, days) => `${artefact} ${days} дн.`,
  page: {
    title: (id, title) => `Календарь ${id}  ${title}`,
    covers: (reviewedOn, from, to) => `Проверено ${reviewedOn}; переносы ${from}–${to} годов`,
    yearly: 'Каждый год',
    since: (year) => `с ${year} года`,
    daysOff: 'Выходные',
    working: 'Рабочие выходные (часы остаются выходными)',
  },
};

export const pageWords: Readonly<Record<Language, PageWords>> = { en: english, ru: russian };

const texts: Readonly<Record<string, string>> = russianTexts;

/** A text or a name of the documents in the reader's language; one that an installation added stays as it was written. */
export function inLanguage(text: string, language: Language): string {
  return language === 'ru' ? (texts[text] ?? text) : text;
}
