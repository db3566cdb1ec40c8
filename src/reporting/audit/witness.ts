import type { Disposition } from '../../domain/disposition.ts';
import { isErasedNumber } from '../../domain/erased-number.ts';
import type { AuditAttempt, WitnessCall } from './records.ts';
import { broken, type Verdict } from './rule.ts';
import { type RuleResult, Tally } from './tally.ts';

/** A dial and its INVITE are so close, even with the carrier's clock a little off. */
export const witnessWindowMs = 30_000;

/** What may end without an INVITE: nothing was sent, or nobody knows. */
const withoutInvite: readonly Disposition[] = ['refused-by-policy', 'released', 'cancelled', 'trunk-down', 'unknown'];

/** Says which of the calls belong to attempts outside the audited scope, or to people who called us. */
export type Claimed = (calls: readonly WitnessCall[]) => Promise<ReadonlySet<string>>;

/** The carrier's own log, held against the attempts. Reads attempts first, judges at the end. */
export class WitnessCheck {
  readonly #calls: ReadonlyMap<string, WitnessCall>;
  readonly #claimed = new Map<string, string>();
  readonly #unseen: AuditAttempt[] = [];
  readonly #owner = new Tally({
    promise: 'witness',
    rule: 'each-call-one-attempt',
    about: 'each Call-ID at the carrier belongs to exactly one attempt, with its number',
  });
  readonly #seen = new Tally({
    promise: 'witness',
    rule: 'each-attempt-seen',
    about: 'an attempt that the carrier did not see is refused, released, cancelled, trunk-down or unknown',
  });

  /** A repeated Call-ID (an INVITE sent again, or with credentials) is one call; what is no phone number is not looked at. */
  constructor(calls: readonly WitnessCall[]) {
    const known = new Map<string, WitnessCall>();
    for (const call of calls) if (isPhone(call.number) && !known.has(call.callId)) known.set(call.callId, call);
    this.#calls = known;
  }

  see(attempt: AuditAttempt): void {
    const call = attempt.callId === null ? undefined : this.#calls.get(attempt.callId);
    if (!call) {
      this.#unseen.push(attempt);
      return;
    }
    this.#owner.add(this.#claim(call, attempt), attempt.id);
    this.#seen.add('kept', attempt.id);
  }

  /** @param claimed asked once, for the calls that no audited attempt explains */
  async results(claimed: Claimed): Promise<readonly RuleResult[]> {
    for (const attempt of this.#unseen) this.#judgeUnseen(attempt);
    const left = [...this.#calls.values()].filter((call) => !this.#claimed.has(call.callId));
    const explained = left.length > 0 ? await claimed(left) : new Set<string>();
    for (const call of left) {
      const verdict = explained.has(call.callId)
        ? 'not-asked'
        : broken(`call ${call.callId} to ${call.number} (line ${call.line}) belongs to no attempt`);
      this.#owner.add(verdict, null);
    }
    return [this.#owner.result(), this.#seen.result()];
  }

  #claim(call: WitnessCall, attempt: AuditAttempt): Verdict {
    const other = this.#claimed.get(call.callId);
    if (other !== undefined) return broken(`has Call-ID ${call.callId}, and so has ${other}`);
    this.#claimed.set(call.callId, attempt.id);
    if (!isErasedNumber(attempt.phone) && !sameNumber(call.number, attempt.phone))
      return broken(`is for ${attempt.phone}, the carrier saw ${call.number}`);
    return attempt.dialedAt === null ? broken(`is "${attempt.state}", but the carrier saw it`) : 'kept';
  }

  /** An attempt whose Call-ID was never written (a crash came first) is known by its number and instant. */
  #judgeUnseen(attempt: AuditAttempt): void {
    const call = attempt.callId === null && attempt.dialedAt !== null ? this.#nearest(attempt) : undefined;
    if (call) {
      this.#owner.add(this.#claim(call, attempt), attempt.id);
      return;
    }
    const { disposition, state } = attempt;
    const fine = disposition === null ? attempt.dialedAt === null : withoutInvite.includes(disposition);
    this.#seen.add(
      fine ? 'kept' : broken(`is "${disposition ?? state}", but the carrier saw no such call`),
      attempt.id,
    );
  }

  #nearest(attempt: AuditAttempt): WitnessCall | undefined {
    let best: WitnessCall | undefined;
    const distance = (call: WitnessCall) => Math.abs(call.at - (attempt.dialedAt ?? 0));
    for (const call of this.#calls.values()) {
      if (this.#claimed.has(call.callId) || !sameNumber(call.number, attempt.phone)) continue;
      if (distance(call) <= witnessWindowMs && (!best || distance(call) < distance(best))) best = call;
    }
    return best;
  }
}

function digits(number: string): string {
  return number.replace(/\D/g, '');
}

function isPhone(number: string): boolean {
  return digits(number).length >= 5;
}

/** The carrier may see +7…, 7… or 8… for one number: the last ten digits tell. */
export function sameNumber(a: string, b: string): boolean {
  return digits(a).slice(-10) === digits(b).slice(-10);
}
