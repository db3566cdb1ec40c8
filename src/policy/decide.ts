import type { PolicyDecision, PolicyQuestion } from '../domain/contact-policy.ts';
import { findBarrier } from './barrier.ts';
import type { PolicyBook } from './book.ts';
import type { CompiledPolicy } from './compile.ts';
import { earliestForAll } from './earliest.ts';
import { type Whereabouts, whereIs } from './place.ts';
import { type Denial, explainLimit, explainWindow } from './reason.ts';
import { type LimitRule, limitRules, type WindowRule, windowRules } from './rules.ts';
import { DAY_MS } from './zone-clock.ts';

/** How far ahead the next allowed instant is looked for: every cap frees and every window opens within this. */
const HORIZON_MS = 400 * DAY_MS;

/**
 * May this person be contacted at this instant by this channel? Several policies all bind: the instant must be in every
 * window, and under every cap. With several candidate zones it must be so in each of them, buckets included.
 *
 * `nextAllowedAt` of a denial is exact: the same question with the same history is allowed then and at no instant between.
 * @throws DozvonError `policy-unknown` for a policy that the book does not hold, and where none is named
 */
export function decide(question: PolicyQuestion, book: PolicyBook): PolicyDecision {
  const policies = policiesOf(question, book);
  const where = whereIs(question.subject, policies[0]?.document.country, book.places);
  const frame = { zone: where.primary.name, policyVersion: policies.map((policy) => policy.label).join('+') };
  const barrier = findBarrier(question, policies);
  if (barrier) return { allowed: false, ...barrier, ...frame };

  const at = question.at.getTime();
  const windows = windowRules(question, policies, where, at + HORIZON_MS);
  const limits = limitRules(question, policies, where, at + HORIZON_MS);
  const denial = denyByWindow(question, windows, where) ?? denyByLimit(question, limits, where);
  if (!denial) return { allowed: true, rule: 'allowed', reason: allowedReason(policies, where), ...frame };
  const next = earliestForAll([...windows, ...limits], at, at + HORIZON_MS);
  return { allowed: false, ...denial, ...frame, ...(next === undefined ? {} : { nextAllowedAt: new Date(next) }) };
}

/** Where some candidate zones are inside the hours and some are not, it is the unknown zone that forbids. */
function denyByWindow(question: PolicyQuestion, rules: readonly WindowRule[], where: Whereabouts): Denial | undefined {
  const at = question.at.getTime();
  const broken = rules.filter((rule) => rule.next(at) !== at);
  const [first] = broken;
  if (!first) return undefined;
  const everywhere = where.zones.every((zone) => broken.some((rule) => rule.zone === zone));
  if (everywhere) return explainWindow(broken.find((rule) => rule.zone === where.primary) ?? first, question);
  const { reason } = explainWindow(first, question);
  const all = `one of ${where.zones.length} zones where the person may be`;
  return {
    rule: 'window.zone-unknown',
    reason: `${reason}; ${first.zone.name} is ${all}`,
    skip: 'zone-unknown-window',
  };
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

function allowedReason(policies: readonly CompiledPolicy[], where: Whereabouts): string {
  const zones = where.zones.length === 1 ? where.primary.name : `${where.zones.length} candidate zones`;
  return `Inside the hours and under the caps of ${policies.map((policy) => policy.label).join(', ')} in ${zones}`;
}

/** No policy at all would allow everything, so it is no question. */
function policiesOf({ policies }: PolicyQuestion, book: PolicyBook): readonly CompiledPolicy[] {
  return policies.length === 0 ? [book.policy('')] : policies.map((id) => book.policy(id));
}
