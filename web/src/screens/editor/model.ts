/** The fields of a campaign file as the page edits them. Everything that is not named here is kept as it came. */
export type File = Readonly<Record<string, unknown>>;
export type Part = { readonly text: string } | { readonly prompt: string };

/** Redials that the law allows. */
const lawfulRedial = {
  'heard-part': { after: '1d', times: 1 },
  busy: { after: '1h', times: 2 },
  'no-answer': { after: '4h', times: 2, nextPhone: true },
};

/** Nobody real is disturbed, and whoever tries it out wants to see the end. */
const simulatedRedial = {
  'heard-part': { after: '15s', times: 1 },
  busy: { after: '15s', times: 1 },
  'no-answer': { after: '15s', times: 1, nextPhone: true },
};

export interface NewCampaign {
  readonly name: string;
  readonly creditor: string;
  readonly policy: string;
  readonly trunk: string;
  readonly simulated: boolean;
  /** Of the account's card in force; absent: it has none yet. */
  readonly rates?: Readonly<Record<string, unknown>> | undefined;
}

const usualRates = { perContact: '1.00 RUB', minute: '0.00 RUB', trunkMinute: '0.90 RUB' };

/** A new campaign that can be heard and started at once. */
export function newFile({ name, creditor, policy, trunk, simulated, rates = usualRates }: NewCampaign): File {
  return {
    name,
    ...(creditor !== '' && { creditor }),
    policy,
    trunks: [trunk],
    message: {
      language: 'ru',
      disclosure: ['creditor', 'robot', 'recording'],
      say: [
        { prompt: 'greeting' },
        { text: 'Ваш долг составляет {{debt.amount|money}}. Пожалуйста, оплатите его.' },
        { text: 'Чтобы поговорить с оператором, нажмите один. Чтобы прослушать ещё раз, нажмите два.' },
      ],
      keys: { 1: 'operator:collectors', 2: 'repeat', 9: 'opt-out' },
    },
    redial: simulated ? simulatedRedial : lawfulRedial,
    transfer: { queue: 'collectors', wait: '30s', otherwise: 'callback' },
    rates,
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at `message.say`; undefined when any step is missing. */
export function at(file: File, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), file);
}

/** A copy with another value; `undefined` takes the field away. Nothing beside it is touched. */
export function put(file: File, path: string, value: unknown): File {
  const [key = '', ...rest] = path.split('.');
  if (rest.length > 0) {
    const inner = file[key];
    return { ...file, [key]: put(isRecord(inner) ? inner : {}, rest.join('.'), value) };
  }
  if (value !== undefined) return { ...file, [key]: value };
  const { [key]: _, ...others } = file;
  return others;
}

export function textAt(file: File, path: string): string {
  const value = at(file, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function recordAt(file: File, path: string): Readonly<Record<string, unknown>> {
  const value = at(file, path);
  return isRecord(value) ? value : {};
}

export function listAt(file: File, path: string): readonly string[] {
  const value = at(file, path);
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

export function partsOf(file: File): readonly Part[] {
  const say = at(file, 'message.say');
  return Array.isArray(say)
    ? say.filter((part): part is Part => isRecord(part) && ('text' in part || 'prompt' in part))
    : [];
}

/** `5000 RUB` → `5000`. */
export function amountOf(text: string): string {
  return /^[\d.]+/.exec(text)?.[0] ?? '';
}

const units = ['s', 'm', 'h', 'd'] as const;
export type Unit = (typeof units)[number];

/** `10m` → 10 and `m`; anything else as one hour. */
export function durationOf(text: string): { readonly value: number; readonly unit: Unit } {
  const match = /^(\d+)(s|m|h|d)$/.exec(text);
  const unit = units.find((each) => each === match?.[2]);
  return match && unit ? { value: Number(match[1]), unit } : { value: 1, unit: 'h' };
}

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Days of a schedule with its ranges written out: `mon-fri` → five. */
export function daysOf(file: File): readonly Weekday[] {
  return listAt(file, 'schedule.days').flatMap((word) => {
    const [from = '', to = from] = word.split('-');
    const place = (word: string) => (weekdays as readonly string[]).indexOf(word);
    return place(from) < 0 || place(to) < 0 ? [] : weekdays.slice(place(from), place(to) + 1);
  });
}

/** Lawful hours of a weekday in minutes, from the document of a policy. Absent: no limit. */
export function lawfulHours(document: File, day: Weekday): readonly (readonly [number, number])[] {
  const isWeekend = day === 'sat' || day === 'sun';
  const windows = recordAt(document, 'windows');
  const rows = windows[day] ?? windows[isWeekend ? 'weekend' : 'workday'] ?? windows.any ?? windows.every;
  if (!Array.isArray(rows)) return [[0, 1440]];
  return rows.flatMap((row) =>
    Array.isArray(row) ? [[minutes(String(row[0])), minutes(String(row[1]))] as const] : [],
  );
}

function minutes(clock: string): number {
  const [hours = 0, rest = 0] = clock.split(':').map(Number);
  return hours * 60 + rest;
}

/** Caps of calls on one person, from the document of a policy: `{ per: 'day', max: 1 }` … */
export function capsOf(document: File): readonly { readonly per: string; readonly max: number }[] {
  const { counters } = document;
  if (!Array.isArray(counters)) return [];
  const calls = counters.find(
    (counter) => isRecord(counter) && Array.isArray(counter.asks) && counter.asks.includes('robot'),
  );
  const caps: readonly unknown[] = isRecord(calls) && Array.isArray(calls.caps) ? calls.caps : [];
  return caps.flatMap((cap) =>
    isRecord(cap) && typeof cap.max === 'number' && typeof cap.calendar === 'string'
      ? [{ per: cap.calendar, max: cap.max }]
      : [],
  );
}

/** What a tab gets: the file, and a way to change it. */
export interface TabProps {
  readonly file: File;
  readonly change: (file: File) => void;
}
