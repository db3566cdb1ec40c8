import type { Language } from '../../domain/message.ts';
import type { WhyFacts } from './facts.ts';
import type { Why } from './why-nothing.ts';
import { type Figures, whyWords } from './words.ts';

/** The cause as one sentence. @param zone in which times are written for the reader */
export function whySentence(why: Why, facts: WhyFacts, language: Language, now: Date, zone: string): string {
  const sentence = whyWords[why.code][language](figuresOf(why, facts, language, now, zone));
  // Pacing says in English what it saw; who reads Russian has the reason without the figures.
  const paced = why.code === 'operators' || why.code === 'abandonment';
  return paced && language === 'en' && facts.figures !== undefined ? `${sentence}. ${facts.figures}` : sentence;
}

function figuresOf(why: Why, facts: WhyFacts, language: Language, now: Date, zone: string): Figures {
  const since = why.code === 'paused' ? facts.pausedAt : facts.trunkDownSince;
  const count = why.count ?? 0;
  const place = { language, now, zone };
  return {
    people: counted(count, words.people, language),
    ofPeople: counted(count, words.ofPeople, language),
    until: why.until === undefined ? '' : `${language === 'ru' ? 'в' : 'at'} ${clock(why.until, place)}`,
    since: since === undefined ? '' : ` ${language === 'ru' ? 'с' : 'since'} ${clock(since, place)}`,
    trunks: facts.trunks.join(', '),
    lines: facts.lines === undefined ? words.allLines[language] : counted(facts.lines, words.lines, language),
    rate: facts.ratePerSecond === undefined ? words.trunkRate[language] : `${facts.ratePerSecond}/s`,
    cap: facts.spendingCap ?? '',
    stopped: facts.stopped,
  };
}

type Forms = Readonly<Record<Language, Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>>;

const words = {
  people: {
    ru: { one: 'человек', few: 'человека', many: 'человек' },
    en: { one: 'person', other: 'people' },
  },
  ofPeople: { ru: { one: 'человека', few: 'человек', many: 'человек' }, en: { one: 'person', other: 'people' } },
  lines: { ru: { one: 'линия', few: 'линии', many: 'линий' }, en: { one: 'line', other: 'lines' } },
  allLines: { ru: 'линии', en: 'lines' },
  trunkRate: { ru: 'канала', en: 'the trunk' },
} as const satisfies Record<string, Forms | Readonly<Record<Language, string>>>;

function counted(count: number, forms: Forms, language: Language): string {
  const form = forms[language][new Intl.PluralRules(language).select(count)];
  return `${new Intl.NumberFormat(language).format(count)} ${form ?? ''}`;
}

/** The time; with the date on another day. */
function clock(at: Date, { language, now, zone }: { language: Language; now: Date; zone: string }): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  const date = day.format(at) === day.format(now) ? {} : ({ day: 'numeric', month: 'long' } as const);
  const format = { ...date, timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(language, format).format(at);
}
