import type { SkipReason } from '../../domain/skip-reason.ts';

/** What the sentences say beside their own words. */
export interface Figures {
  /** `12 people`, in the case that the language wants after the verb or alone. */
  readonly people: string;
  /** The same after "у". */
  readonly ofPeople: string;
  readonly until: string;
  readonly since: string;
  readonly trunks: string;
  readonly lines: string;
  readonly rate: string;
  readonly cap: string;
  readonly stopped: boolean;
}

type Sentence = (figures: Figures) => string;

/** One sentence a cause, in both languages: what is wrong, when it ends or what to do. */
export const whyWords = {
  'no-consent': {
    ru: ({ people }) => `${people}: нет согласия на вызов роботом`,
    en: ({ people }) => `no consent to calls by a robot: ${people}`,
  },
  'do-not-call': {
    ru: ({ people }) => `${people} в списке «не звонить»`,
    en: ({ people }) => `on the do-not-call list: ${people}`,
  },
  stopped: {
    ru: ({ people }) => `${people}: действует запрет (банкротство, отказ…)`,
    en: ({ people }) => `under a stop (bankruptcy, refusal…): ${people}`,
  },
  cap: {
    ru: ({ people, until }) => `${people}: лимит закона исчерпан, следующие звонки ${until}`,
    en: ({ people, until }) => `all calls that the rules allow are made: ${people}, the next ${until}`,
  },
  held: {
    ru: ({ people }) => `${people}: прошлый звонок ещё не завершён`,
    en: ({ people }) => `another call has not ended: ${people}`,
  },
  window: {
    ru: ({ ofPeople, until }) => `у ${ofPeople} сейчас нельзя звонить, ближайшие ${until}`,
    en: ({ people, until }) => `outside the lawful hours: ${people}, the first may be called ${until}`,
  },
  'zone-unknown-window': {
    ru: ({ people, until }) => `${people}: пояс неизвестен, можно ${until} во всех поясах`,
    en: ({ people, until }) => `time zone unknown: ${people}, to be called ${until}, when it is lawful in all zones`,
  },
  'retry-spent': {
    ru: ({ people }) => `${people}: все повторы сделаны`,
    en: ({ people }) => `all redials are made: ${people}`,
  },
  'left-list': {
    ru: ({ people }) => `${people} нет в новом списке`,
    en: ({ people }) => `not in the new list any more: ${people}`,
  },
  paid: { ru: ({ people }) => `${people} оплатили`, en: ({ people }) => `paid: ${people}` },
  lines: {
    ru: ({ lines }) => `все ${lines} заняты`,
    en: ({ lines }) => `all ${lines} are taken`,
  },
  rate: {
    ru: ({ rate }) => `темп ${rate}: предел канала связи`,
    en: ({ rate }) => `the rate of ${rate} is used up`,
  },
  'trunk-down': {
    ru: ({ trunks, since }) => `канал связи ${trunks} не отвечает${since}; пробуем сами`,
    en: ({ trunks, since }) => `trunk ${trunks} does not answer${since}; it is tried again by itself`,
  },
  'spending-cap': {
    ru: ({ cap }) => `потрачено ${cap}: предел кампании`,
    en: ({ cap }) => `the spending cap of ${cap} is reached`,
  },
  paused: {
    ru: ({ since, stopped }) =>
      stopped ? 'всё остановлено командой "dozvon stop --all"' : `пауза${since}: "dozvon campaign resume" продолжит`,
    en: ({ since, stopped }) =>
      stopped ? 'everything was stopped by "dozvon stop --all"' : `paused${since}: "dozvon campaign resume" goes on`,
  },
  review: {
    ru: ({ people }) => `${people}: исход неизвестен, решите вручную`,
    en: ({ people }) => `calls of unknown outcome, decide by hand: ${people}`,
  },
  where: {
    ru: ({ people }) => `${people} не подходят под условие кампании`,
    en: ({ people }) => `outside the filter of the campaign: ${people}`,
  },
  holdout: {
    ru: ({ people }) => `${people} в контрольной группе, им не звоним`,
    en: ({ people }) => `in the holdout, never called: ${people}`,
  },
  schedule: {
    ru: ({ ofPeople, until }) => `у ${ofPeople} сейчас не часы кампании, ближайшие ${until}`,
    en: ({ people, until }) => `outside the campaign's own hours: ${people}, the first may be called ${until}`,
  },
  operators: {
    ru: () => 'нет свободных операторов: новых звонков не начинаем, пока их некому передать',
    en: () => 'no operator is free: no call is started that nobody could take',
  },
  abandonment: {
    ru: () => 'слишком многие не дождались оператора: тормозим до предела брошенных звонков',
    en: () => 'too many people found no operator in time: braking to the cap on abandoned calls',
  },
  clock: {
    ru: () => 'часы узла и базы данных расходятся: проверьте время на серверах',
    en: () => 'the clocks of the dialer and the database differ: check the time of the servers',
  },
  'dialer-down': {
    ru: () => 'нет дозвонщика с живым соединением к Asterisk: ждём его',
    en: () => 'waiting for a dialer that is connected to Asterisk',
  },
  later: {
    ru: ({ people, until }) => `${people} ждут повторного набора, ближайший ${until}`,
    en: ({ people, until }) => `waiting for the next call: ${people}, the first ${until}`,
  },
} as const satisfies Record<SkipReason | 'later', { readonly ru: Sentence; readonly en: Sentence }>;
