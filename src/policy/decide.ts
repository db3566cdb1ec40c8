import type { PolicyDecision, PolicyQuestion } from '../domain/contact-policy.ts';
import { findBarrier } from './barrier.ts';
import type { PolicyBook } from './book.ts';
import type { CompiledPolicy } from './compile.ts';
import { earliestForAll } from './earliest.ts';
import { type Whereabouts, whereIs } from './place.ts';
import { type Denial, explainLimit, explainWindow } from './reason.ts';
import { type LimitRule, limitRules, type WindowRule, windowRules } from './rules.ts';
import { inEnglish, type Says } from './says.ts';
import { DAY_MS } from './zone-clock.ts';

/** A decision by policies alone, with what its sentence is made of. */
export type LawDecision = PolicyDecision & { readonly says: Says };

/** How far ahead the next allowed instant is looked for: every cap frees and every window opens within this. */
const HORIZON_MS = 400 * DAY_MS;

/**
 * May this person be contacted at this instant by this channel? Several policies all bind: the instant must be in every
 * window, and under every cap. With several candidate zones it must be so in each of them, buckets included.
 *
 * `nextAllowedAt` of a denial is exact: the same question with the same history is allowed then and at no instant between.
 * @throws DozvonError `policy-unknown` for a policy that the book does not hold, and where none is named
 */
export function decide(question: PolicyQuestion, book: PolicyBook): LawDecision {
  const policies = policiesOf(question, book);
  const where = whereIs(question.subject, policies[0]?.document.country, book.places);
  const frame = { zone: where.primary.name, policyVersion: policies.map((policy) => policy.label).join('+') };
  const barrier = findBarrier(question, policies);
  if (barrier) return { allowed: false, ...barrier, reason: inEnglish(barrier.says), ...frame };

  const at = question.at.getTime();
  const windows = windowRules(question, policies, where, at + HORIZON_MS);
  const limits = limitRules(question, policies, where, at + HORIZON_MS);
  const denial = denyByWindow(question, windows, where) ?? denyByLimit(question, limits, where);
  if (!denial) {
    const says = allowedBy(policies, where);
    return { allowed: true, rule: 'allowed', reason: inEnglish(says), says, ...frame };
  }
  const next = earliestForAll([...windows, ...limits], at, at + HORIZON_MS);
  const nextAllowedAt = next === undefined ? {} : { nextAllowedAt: new Date(next) };
  return { allowed: false, ...denial, reason: inEnglish(denial.says), ...frame, ...nextAllowedAt };
}

/** Where some candidate zones are inside the hours and some are not, it is the unknown zone that forbids. */
function denyByWindow(question: PolicyQuestion, rules: readonly WindowRule[], where: Whereabouts): Denial | undefined {
  const at = question.at.getTime();
  const broken = rules.filter((rule) => rule.next(at) !== at);
  const [first] = broken;
  if (!first) return undefined;
  const everywhere = where.zones.every((zone) => broken.some((rule) => rule.zone === zone));
  if (everywhere) return explainWindow(broken.find((rule) => rule.zone === where.primary) ?? first, question);
  return explainWindow(first, question, where.zones.length);
}

/** Of several caps that are spent, the one that frees last is named: it is what the person waits for. */
function denyByLimit(question: PolicyQuestion, rules: readonly LimitRule[], where: Whereabouts): Denial | undefined {
  const at = question.at.getTime();
  let worst: LimitRule | undefined;
  let worstNext = at;
  for (const rule of rules) {
    const next = rule.next(at);
    if (next > worstNext) [worst, worstNext] = [rule, next];
  }
  return worst && explainLimit(worst, at, where.zones.length);
}

function allowedBy(policies: readonly CompiledPolicy[], where: Whereabouts): Says {
  const zones = where.zones.map(({ name }) => name);
  return { code: 'allowed', policies: policies.map(({ label }) => label), zones };
}

/** No policy at all would allow everything, so it is no question. */
function policiesOf({ policies }: PolicyQuestion, book: PolicyBook): readonly CompiledPolicy[] {
  return policies.length === 0 ? [book.policy('')] : policies.map((id) => book.policy(id));
}
