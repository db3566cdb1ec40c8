import type { CarrierRecord, Finding, UnknownAttempt } from './evidence-ports.ts';

/** A dial and its INVITE are so close, even with the carrier's clock a little off (the audit's own window). */
const windowMs = 30_000;

/** What a carrier's log says of one attempt. `seen` alone: it was called, and the log does not tell how that ended. */
export type CarrierWord = Finding | { readonly kind: 'seen' };

/** A carrier's own log, asked about unknown attempts. A record explains one attempt at most. */
export class CarrierLog {
  readonly #records: readonly CarrierRecord[];
  readonly #taken: Set<string>;
  readonly #span: { readonly first: number; readonly last: number };

  /** @param claimed Call-IDs that other attempts of the record have */
  constructor(records: readonly CarrierRecord[], claimed: ReadonlySet<string>) {
    this.#records = records;
    this.#taken = new Set(claimed);
    let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const { at } of records) [first, last] = [Math.min(first, at), Math.max(last, at)];
    this.#span = { first, last };
  }

  /** @returns undefined when the log says nothing of the time of the dial */
  wordOf(attempt: UnknownAttempt): { readonly word: CarrierWord; readonly record?: CarrierRecord } | undefined {
    const record = this.#find(attempt);
    if (!record) {
      const silent = attempt.answeredAt === undefined && this.#covers(attempt.dialedAt.getTime());
      return silent ? { word: { kind: 'not-sent' } } : undefined;
    }
    this.#taken.add(record.callId);
    return { word: told(record), record };
  }

  #find({ callId, phone, dialedAt }: UnknownAttempt): CarrierRecord | undefined {
    if (callId !== undefined) return this.#records.find((record) => record.callId === callId);
    const distance = (record: CarrierRecord): number => Math.abs(record.at - dialedAt.getTime());
    return this.#records
      .filter(({ callId: id, number }) => !this.#taken.has(id) && lastTen(number) === lastTen(phone))
      .filter((record) => distance(record) <= windowMs)
      .sort((a, b) => distance(a) - distance(b))[0];
  }

  /** Calls before and after, so the carrier would have written this one down too. */
  #covers(dialed: number): boolean {
    return this.#span.first <= dialed - windowMs && this.#span.last >= dialed + windowMs;
  }
}

function told({ at, answeredAt, endedAt, sipStatus }: CarrierRecord): CarrierWord {
  if (answeredAt !== undefined)
    return { kind: 'answered', answeredAt: new Date(answeredAt), endedAt: new Date(endedAt ?? answeredAt) };
  const refused = sipStatus !== undefined && sipStatus >= 300;
  if (endedAt === undefined && !refused) return { kind: 'seen' };
  const end = endedAt ?? at;
  const status = refused ? { sipStatus } : {};
  return { kind: 'unanswered', endedAt: new Date(end), ringMs: end - at, cause: refused ? 0 : 16, ...status };
}

/** The carrier may see +7…, 7… or 8… for one number. */
function lastTen(number: string): string {
  return number.replace(/\D/g, '').slice(-10);
}
