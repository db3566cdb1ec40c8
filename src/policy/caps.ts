import type { PolicyQuestion } from '../domain/contact-policy.ts';
import type { PolicyBook } from './book.ts';
import { type Limit, spentAt } from './limit.ts';
import { whereIs } from './place.ts';
import type { ZoneClock } from './zone-clock.ts';

/** How much of one cap is spent. */
export interface CapState {
  /** `ru-230fz@3`. */
  readonly policy: string;
  /** `calls`, `messages`, `attempts`. */
  readonly counter: string;
  /** `day`, `week`, `month`, `7d`, `24h`. */
  readonly bucket: string;
  readonly spent: number;
  readonly max: number;
}

/**
 * Every cap that binds the question at its instant. Caps bind to the person and to the number, and with several candidate zones in each
 * of them: the most spent is told.
 * @throws DozvonError `policy-unknown`
 */
export function capsAt(question: PolicyQuestion, book: PolicyBook): readonly CapState[] {
  const policies = question.policies.map((id) => book.policy(id));
  const { zones } = whereIs(question.subject, policies[0]?.document.country, book.places);
  return policies.flatMap(({ label, limits }) =>
    limits
      .filter((limit) => limit.asked(question))
      .map((limit) => {
        const { counter, bucket, max } = limit;
        return { policy: label, counter, bucket: bucket.name, max, spent: mostSpent(limit, question, zones) };
      }),
  );
}

function mostSpent(limit: Limit, { history, at }: PolicyQuestion, zones: readonly ZoneClock[]): number {
  const spent = history.filter(limit.spends);
  const scopes = (['phone', 'debtor'] as const).map((other) =>
    spent.filter(({ subject }) => subject !== other).map((past) => past.at.getTime()),
  );
  return Math.max(...scopes.flatMap((times) => zones.map((zone) => spentAt(limit, times, zone, at.getTime()))));
}
