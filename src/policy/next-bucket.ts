import type { PolicyQuestion } from '../domain/contact-policy.ts';
import type { PolicyBook } from './book.ts';
import type { CompiledPolicy } from './compile.ts';
import { limitConstraint } from './limit.ts';
import { type Whereabouts, whereIs } from './place.ts';
import { DAY_MS } from './zone-clock.ts';

/** Longer than any bucket. */
const horizonMs = 400 * DAY_MS;

/**
 * The first instant that shares no shortest bucket with a contact of unknown outcome at `question.at`: the next day where a
 * policy counts by day, seven days later where it counts by any seven days. Several policies and zones: the last of them.
 * @returns undefined when no cap of these policies counts such a contact
 * @throws DozvonError `policy-unknown`
 */
export function nextBucketAt(question: PolicyQuestion, book: PolicyBook): Date | undefined {
  const policies = question.policies.map((id) => book.policy(id));
  const where = whereIs(question.subject, policies[0]?.document.country, book.places);
  const ends = policies.flatMap((policy) => shortestEnd(policy, question, where) ?? []);
  return ends.length === 0 ? undefined : new Date(Math.max(...ends));
}

function shortestEnd(policy: CompiledPolicy, question: PolicyQuestion, where: Whereabouts): number | undefined {
  const at = question.at.getTime();
  const contact = { at: question.at, channel: question.channel, result: 'unknown' } as const;
  const limits = policy.limits.filter((limit) => limit.asked(question) && limit.spends(contact));
  const ends = limits.map((limit) => {
    const zones = limit.bucket.kind === 'hours' ? [where.primary] : where.zones;
    const alone = { ...limit, max: 1 };
    return Math.max(...zones.map((zone) => limitConstraint(alone, [at], zone, at + horizonMs).next(at)));
  });
  return ends.length === 0 ? undefined : Math.min(...ends);
}
