import type { Decide } from '../dialing/ports.ts';
import type { CampaignSpec } from '../domain/campaign-spec.ts';
import { houseDenial } from '../domain/unanswered-caps.ts';
import type { PolicyBook } from '../policy/book.ts';
import { decide } from '../policy/decide.ts';

/**
 * The policy engine as reservations ask it: all policies of the campaign bind, then its own cap on unanswered attempts.
 * A call that listens to keys is `robot`.
 */
export function decideBy(book: PolicyBook): (spec: CampaignSpec) => Decide {
  return (spec) => {
    const channel = Object.keys(spec.message.keys).length > 0 ? 'robot' : 'voice-message';
    const ringSeconds = Math.ceil(spec.ringMs / 1000);
    const leavesMessage = spec.machine.do === 'leave-message';
    return (subject, history, at) => {
      const ask = (when: Date) =>
        decide({ policies: spec.policies, at: when, channel, subject, history, ringSeconds, leavesMessage }, book);
      const decision = ask(at);
      const house = decision.allowed ? houseDenial(spec.unanswered, history, at) : undefined;
      if (house === undefined) return decision;
      const { nextAllowedAt: lawful, ...rest } = ask(house.nextAllowedAt);
      const nextAllowedAt = rest.allowed ? house.nextAllowedAt : lawful;
      const denied = { allowed: false, rule: house.rule, reason: house.reason, skip: 'cap' } as const;
      return { ...decision, ...denied, ...(nextAllowedAt && { nextAllowedAt }) };
    };
  };
}
