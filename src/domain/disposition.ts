/** One row of the catalogue of how an attempt ended. */
export interface DispositionEntry {
  /** Whose doing it was. */
  readonly side: 'person' | 'machine' | 'network' | 'us' | 'nobody';
  /** A final one is never redialled by a campaign's rule. */
  readonly final: boolean;
  /** Spends the policy's counter of calls (answers that are not surely a machine, and what we do not know). */
  readonly lawfulContact: boolean;
  /** Billed when the rate card names no list of its own; `heard` bills only from 1 s of the message on. */
  readonly billable: 'always' | 'heard' | 'never';
  /** Someone or something picked up. */
  readonly answered: boolean;
}

const answered = { side: 'person', lawfulContact: true, billable: 'heard', answered: true } as const;
const silent = { lawfulContact: false, billable: 'never', answered: false } as const;

/** The closed catalogue. A new member here shows by compile errors what else it needs. */
export const dispositions = {
  'opted-out': { ...answered, final: true },
  'wrong-person': { ...answered, final: true },
  promised: { ...answered, final: true },
  transferred: { ...answered, final: true },
  'transfer-abandoned': { ...answered, final: false },
  'callback-asked': { ...answered, final: true },
  'heard-full': { ...answered, final: true },
  'heard-part': { ...answered, final: false },
  'answered-silent': { ...answered, final: false },
  voicemail: { side: 'machine', final: false, lawfulContact: false, billable: 'never', answered: true },
  assistant: { side: 'machine', final: false, lawfulContact: true, billable: 'never', answered: true },
  busy: { side: 'person', final: false, ...silent },
  'no-answer': { side: 'person', final: false, ...silent },
  rejected: { side: 'person', final: false, ...silent },
  'blocked-by-carrier': { side: 'network', final: false, ...silent },
  'bad-number': { side: 'network', final: true, ...silent },
  congestion: { side: 'network', final: false, ...silent },
  'trunk-down': { side: 'network', final: false, ...silent },
  'media-failed': { side: 'us', final: false, lawfulContact: true, billable: 'never', answered: true },
  cancelled: { side: 'us', final: false, ...silent },
  'refused-by-policy': { side: 'us', final: false, ...silent },
  released: { side: 'us', final: false, ...silent },
  unknown: { side: 'nobody', final: true, lawfulContact: true, billable: 'never', answered: false },
} as const satisfies Record<string, DispositionEntry>;

export type Disposition = keyof typeof dispositions;

/** When several things happened in one call, the first of these that did is the disposition (design §4). */
export const dispositionStrength = [
  'opted-out',
  'wrong-person',
  'promised',
  'transferred',
  'transfer-abandoned',
  'callback-asked',
  'voicemail',
  'assistant',
  'heard-full',
  'heard-part',
  'answered-silent',
] as const satisfies Disposition[];

/** The strongest of what happened in an answered call; `answered-silent` when nothing did. */
export function strongest(happened: ReadonlySet<Disposition>): Disposition {
  return dispositionStrength.find((d) => happened.has(d)) ?? 'answered-silent';
}
