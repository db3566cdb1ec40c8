import { type Redialable, type RedialRules, redialable } from './campaign-spec.ts';
import { type Disposition, dispositions } from './disposition.ts';
import type { AttemptKind } from './target.ts';

/** An ended attempt, as far as the rules look at it. */
export interface EndedAttempt {
  readonly kind: AttemptKind;
  readonly disposition: Disposition;
  /** E.164. */
  readonly phone: string;
  readonly trunk: string;
  readonly endedAt: Date;
}

export interface RetryQuestion {
  /** The campaign's `redial`. */
  readonly rules: RedialRules;
  /** All ended attempts of this target, oldest first; the last one asks. */
  readonly history: readonly EndedAttempt[];
  /** Numbers of the person that may still be dialled, in order. */
  readonly phones: readonly string[];
  /** The campaign's trunks in order of preference. */
  readonly trunks: readonly string[];
}

export type NextAttempt =
  | {
      readonly do: 'again';
      /** Wished by the campaign; the policy may make it later. */
      readonly at: Date;
      readonly phone: string;
      readonly kind: AttemptKind;
      /** The trunk that a failover must take; absent: the campaign's order. */
      readonly trunk?: string;
      /** For the decision line: plain English. */
      readonly why: string;
    }
  | { readonly do: 'stop'; readonly why: 'final' | 'not-redialled' | 'retry-spent' | 'no-phone' };

/** Provably no call to the person: it uses up nothing, and the same dial stays planned. */
const unspent: ReadonlySet<Disposition> = new Set(['released', 'refused-by-policy', 'cancelled']);
/** The trunk did not carry the call: another may. */
const trunkFailed: ReadonlySet<Disposition> = new Set(['congestion', 'trunk-down']);

/**
 * Whether, when and on which number a target is dialled again (design §4, §8 `redial`).
 * A failover to the next trunk is at once and uses up no redial; a bad number leads to the person's next number at once;
 * all else follows the campaign's rule, never more than `times` for a disposition; a final disposition ends it.
 */
export function nextAttempt(question: RetryQuestion): NextAttempt {
  const last = question.history.at(-1);
  if (last === undefined) throw new RangeError('A target without an ended attempt has no next one');
  if (unspent.has(last.disposition)) return sameAgain(last);
  if (trunkFailed.has(last.disposition)) {
    const trunk = untriedTrunk(question);
    if (trunk !== undefined) return failover(last, trunk);
  }
  if (last.disposition === 'bad-number') return afterBadNumber(last, question);
  if (dispositions[last.disposition].final) return { do: 'stop', why: 'final' };
  return byRule(last, question);
}

function sameAgain({ endedAt, phone, kind, trunk, disposition }: EndedAttempt): NextAttempt {
  const again = { do: 'again', at: endedAt, phone, kind, why: `${disposition}: no call was made` } as const;
  return kind === 'failover' ? { ...again, trunk } : again;
}

function failover({ endedAt, phone, disposition, trunk: failed }: EndedAttempt, trunk: string): NextAttempt {
  const why = `${disposition} on ${failed}: failover to ${trunk}`;
  return { do: 'again', at: endedAt, phone, kind: 'failover', trunk, why };
}

function afterBadNumber(last: EndedAttempt, { history, phones }: RetryQuestion): NextAttempt {
  const phone = following(last.phone, usable(phones, history));
  if (phone === undefined) return { do: 'stop', why: 'final' };
  return { do: 'again', at: last.endedAt, phone, kind: 'next-phone', why: 'bad-number: the next number of the person' };
}

function byRule(last: EndedAttempt, { rules, history, phones }: RetryQuestion): NextAttempt {
  const rule = isRedialable(last.disposition) ? rules[last.disposition] : undefined;
  if (rule === undefined) return { do: 'stop', why: 'not-redialled' };
  const used = redialsCausedBy(last.disposition, history);
  if (used >= rule.times) return { do: 'stop', why: 'retry-spent' };
  const left = usable(phones, history);
  const phone = rule.nextPhone || !left.includes(last.phone) ? following(last.phone, left) : last.phone;
  if (phone === undefined) return { do: 'stop', why: 'no-phone' };
  const at = new Date(last.endedAt.getTime() + rule.afterMs);
  return { do: 'again', at, phone, kind: 'redial', why: `${last.disposition}: redial ${used + 1} of ${rule.times}` };
}

/** Each outcome that a redial follows caused it; a chain of failovers has one outcome, its last. */
function redialsCausedBy(disposition: Disposition, history: readonly EndedAttempt[]): number {
  const spent = history.filter((attempt) => !unspent.has(attempt.disposition));
  return spent.filter((attempt, index) => attempt.disposition === disposition && spent[index + 1]?.kind === 'redial')
    .length;
}

/** The first trunk in order of preference that this chain of failovers has not tried. */
function untriedTrunk({ history, trunks }: RetryQuestion): string | undefined {
  const spent = history.filter((attempt) => !unspent.has(attempt.disposition));
  const start = spent.findLastIndex((attempt) => attempt.kind !== 'failover');
  const tried = new Set(spent.slice(Math.max(start, 0)).map((attempt) => attempt.trunk));
  return trunks.find((trunk) => !tried.has(trunk));
}

function usable(phones: readonly string[], history: readonly EndedAttempt[]): readonly string[] {
  const bad = new Set(
    history.filter((attempt) => attempt.disposition === 'bad-number').map((attempt) => attempt.phone),
  );
  return phones.filter((phone) => !bad.has(phone));
}

/** The number after this one, after the last the first again; the first where this one is none of them. */
function following(phone: string, phones: readonly string[]): string | undefined {
  return phones[(phones.indexOf(phone) + 1) % phones.length];
}

function isRedialable(disposition: Disposition): disposition is Redialable {
  return (redialable as readonly Disposition[]).includes(disposition);
}
