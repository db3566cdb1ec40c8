import type { components } from '../../api/schema.gen.ts';

export type Desk = components['schemas']['Desk'];
export type CallCard = components['schemas']['CallCard'];

/** Somebody outside is called or spoken to while the person hears music. */
export function isApart(call: Desk['call']): boolean {
  return call?.outside?.state === 'dialling' || call?.outside?.state === 'talking';
}

/** The outcome strip in the order of its keys 1 to 8. */
export const outcomes = [
  'promised',
  'callback-asked',
  'refused',
  'dispute',
  'wrong-person',
  'opted-out',
  'says-paid',
  'cut-off',
] as const;
export type Outcome = (typeof outcomes)[number];

/** The reasons in the order of their keys; the rest is chosen by mouse or Tab. */
export const reasons = [
  'no-money',
  'waits-for-income',
  'forgot',
  'no-bill',
  'sum-disagreed',
  'service-poor',
  'hard-to-pay',
  'will-not',
  'other',
] as const;
export type Reason = (typeof reasons)[number];

export function isReason(reason: string): reason is Reason {
  return reasons.some((each) => each === reason);
}

export const places = ['online', 'bank', 'post', 'terminal', 'office'] as const;
export type Place = (typeof places)[number];

/** The form of one call. Instants are ISO texts, days `2026-11-25`. */
export interface Form {
  readonly outcome: Outcome | null;
  readonly due: string | null;
  /** As typed: `500` or `500,50`; empty: the whole debt. */
  readonly amount: string;
  readonly place: Place | null;
  readonly callbackAt: string | null;
  readonly reason: Reason | null;
  readonly note: string;
}

export const emptyForm: Form = {
  outcome: null,
  due: null,
  amount: '',
  place: null,
  callbackAt: null,
  reason: null,
  note: '',
};

export type Step = 'outcome' | 'due' | 'callback' | 'reason' | 'save';

const wantsReason: readonly Outcome[] = ['promised', 'refused'];

/** What the next digit answers. */
export function stepOf({ outcome, due, callbackAt, reason }: Form): Step {
  if (outcome === null) return 'outcome';
  if (outcome === 'promised' && due === null) return 'due';
  if (outcome === 'callback-asked' && callbackAt === null) return 'callback';
  if (wantsReason.includes(outcome) && reason === null) return 'reason';
  return 'save';
}

/** True when the server will take it. A promise needs no reason; a refusal does. */
export function isComplete({ outcome, due, callbackAt, reason }: Form): boolean {
  if (outcome === 'promised') return due !== null;
  if (outcome === 'callback-asked') return callbackAt !== null;
  if (outcome === 'refused') return reason !== null;
  return outcome !== null;
}

export interface DayChoice {
  readonly key: 'today' | 'tomorrow' | 'friday' | 'fifth';
  readonly day: string;
}

export interface TimeChoice {
  readonly key: 'hour' | 'evening' | 'morning' | 'lawful';
  readonly at: string;
}

/** A calendar day of this machine, `2026-11-25`. */
export function dayOf(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
}

/** Day and time of an instant by this machine's clock, `2026-11-25T19:30`. */
export function momentOf(at: string): string {
  const date = new Date(at);
  const [hours, minutes] = [date.getHours(), date.getMinutes()].map((n) => String(n).padStart(2, '0'));
  return `${dayOf(date)}T${hours}:${minutes}`;
}

function inDays(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
}

/** Chips for the day of a payment: today, tomorrow, the next Friday, the next 5th. */
export function dayChoices(now: Date): readonly DayChoice[] {
  const friday = (5 - now.getDay() + 7) % 7 || 7;
  const fifth = now.getDate() < 5 ? 0 : 1;
  return [
    { key: 'today', day: dayOf(now) },
    { key: 'tomorrow', day: dayOf(inDays(now, 1)) },
    { key: 'friday', day: dayOf(inDays(now, friday)) },
    { key: 'fifth', day: dayOf(new Date(now.getFullYear(), now.getMonth() + fifth, 5)) },
  ];
}

/** Chips for a call back; the nearest lawful time comes from the server. */
export function timeChoices(now: Date, lawful: string | null): readonly TimeChoice[] {
  const at = (days: number, hour: number): string => {
    const date = inDays(now, days);
    date.setHours(hour);
    return date.toISOString();
  };
  const choices: TimeChoice[] = [{ key: 'hour', at: new Date(now.getTime() + 3_600_000).toISOString() }];
  if (now.getHours() < 18) choices.push({ key: 'evening', at: at(0, 18) });
  choices.push({ key: 'morning', at: at(1, 10) });
  if (lawful !== null) choices.push({ key: 'lawful', at: lawful });
  return choices;
}

export interface Choices {
  readonly days: readonly DayChoice[];
  readonly times: readonly TimeChoice[];
}

/** A digit answers the next question; one that answers nothing changes nothing. */
export function pressDigit(form: Form, digit: number, { days, times }: Choices): Form {
  const index = digit - 1;
  switch (stepOf(form)) {
    case 'outcome': {
      const outcome = outcomes[index];
      return outcome ? { ...form, outcome } : form;
    }
    case 'due':
      return { ...form, due: days[index]?.day ?? form.due };
    case 'callback':
      return { ...form, callbackAt: times[index]?.at ?? form.callbackAt };
    case 'reason':
      return { ...form, reason: reasons[index] ?? form.reason };
    case 'save':
      return form;
  }
}

/** The digit after the last choice: a day or a time of the operator's own. */
export function wantsOwnTime(form: Form, digit: number, { days, times }: Choices): boolean {
  const step = stepOf(form);
  return (step === 'due' && digit === days.length + 1) || (step === 'callback' && digit === times.length + 1);
}

/** One answer back: the last one given is asked again. */
export function stepBack(form: Form): Form {
  if (form.reason !== null) return { ...form, reason: null };
  if (form.due !== null) return { ...form, due: null };
  if (form.callbackAt !== null) return { ...form, callbackAt: null };
  return { ...form, outcome: null };
}

/** Kopecks of a sum as typed; undefined for the whole debt, NaN for what is no sum. */
export function kopecksOf(amount: string): number | undefined {
  const text = amount.replace(/[\s\u00a0]/g, '').replace(',', '.');
  if (text === '') return undefined;
  const match = /^(\d{1,11})(?:\.(\d{1,2}))?$/.exec(text);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : Number.NaN;
}

/** Kopecks as a decimal text for the formats. */
export function decimalOf(kopecks: number): string {
  return (kopecks / 100).toFixed(2);
}

/** The whole of what is owed; undefined where no sum is known. */
export function debtOf(card: CallCard): number | undefined {
  const sums = card.debts.map(({ amount }) => amount).filter((amount) => amount !== null);
  return sums.length === 0 ? undefined : sums.reduce((sum, amount) => sum + amount, 0);
}

/** A form as the server keeps it for a reload. */
export function toDraft(form: Form): Record<string, string | null> {
  return { ...form };
}

/** What the server kept; anything that does not fit is as if it were not there. */
export function fromDraft(draft: Readonly<Record<string, unknown>> | null): Form {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const oneOf = <T extends string>(list: readonly T[], value: unknown): T | null =>
    list.find((each) => each === value) ?? null;
  if (!draft) return emptyForm;
  return {
    outcome: oneOf(outcomes, draft.outcome),
    due: text(draft.due) || null,
    amount: text(draft.amount),
    place: oneOf(places, draft.place),
    callbackAt: text(draft.callbackAt) || null,
    reason: oneOf(reasons, draft.reason),
    note: text(draft.note),
  };
}

type OutcomeBody = NonNullable<
  import('../../api/schema.gen.ts').operations['desk.outcome']['requestBody']
>['content']['application/json'];

/** What is sent to the server. */
export function toBody(form: Form, outcome: Outcome, after: 'ready' | 'break'): OutcomeBody {
  const { due, amount, place, callbackAt, reason, note } = form;
  const kopecks = kopecksOf(amount);
  return {
    outcome,
    after,
    ...(outcome === 'promised' && due !== null
      ? {
          promise: { due, ...(kopecks === undefined ? {} : { amount: kopecks }), ...(place === null ? {} : { place }) },
        }
      : {}),
    ...(outcome === 'callback-asked' && callbackAt !== null ? { callback: { at: callbackAt } } : {}),
    ...(reason === null ? {} : { reason }),
    ...(note.trim() === '' ? {} : { note }),
  };
}
