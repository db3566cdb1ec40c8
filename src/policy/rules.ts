import type { PastContact, PolicyQuestion } from '../domain/contact-policy.ts';
import type { CompiledPolicy } from './compile.ts';
import type { Constraint } from './earliest.ts';
import { type Limit, limitConstraint, spentTimes } from './limit.ts';
import type { Whereabouts } from './place.ts';
import { windowConstraint } from './window.ts';
import type { ZoneClock } from './zone-clock.ts';

/** A window of one policy in one zone. */
export interface WindowRule extends Constraint {
  readonly kind: 'window';
  readonly policy: CompiledPolicy;
  readonly zone: ZoneClock;
}

/** A limit of one policy in one zone, with the contacts that spend it. */
export interface LimitRule extends Constraint {
  readonly kind: 'limit';
  readonly policy: CompiledPolicy;
  readonly zone: ZoneClock;
  readonly limit: Limit;
  readonly spent: readonly PastContact[];
}

/** Every window that binds: one a policy and candidate zone. */
export function windowRules(
  question: PolicyQuestion,
  policies: readonly CompiledPolicy[],
  where: Whereabouts,
  horizon: number,
): WindowRule[] {
  const ringMs = (question.ringSeconds ?? 0) * 1000;
  return policies.flatMap((policy) =>
    where.zones.map((zone): WindowRule => {
      const { next } = windowConstraint(policy.hours, zone, ringMs, horizon);
      return { kind: 'window', policy, zone, next };
    }),
  );
}

/** Every limit that could be spent by now: one a cap, scope and candidate zone. */
export function limitRules(
  question: PolicyQuestion,
  policies: readonly CompiledPolicy[],
  where: Whereabouts,
  horizon: number,
): LimitRule[] {
  const rules: LimitRule[] = [];
  for (const policy of policies) {
    for (const limit of policy.limits) {
      if (!limit.asked(question)) continue;
      for (const spent of spentTimes(limit, question.history)) {
        const times = spent.map((past) => past.at.getTime());
        const zones = limit.bucket.kind === 'hours' ? [where.primary] : where.zones;
        for (const zone of zones) {
          const { next } = limitConstraint(limit, times, zone, horizon);
          rules.push({ kind: 'limit', policy, zone, limit, spent, next });
        }
      }
    }
  }
  return rules;
}
