import type { Decide } from '../dialing/ports.ts';
import type { CampaignSpec } from '../domain/campaign-spec.ts';
import type { PolicyBook } from '../policy/book.ts';
import { decide } from '../policy/decide.ts';

/** The policy engine as reservations ask it: all policies of the campaign bind. A call that listens to keys is `robot`. */
export function decideBy(book: PolicyBook): (spec: CampaignSpec) => Decide {
  return (spec) => {
    const channel = Object.keys(spec.message.keys).length > 0 ? 'robot' : 'voice-message';
    const ringSeconds = Math.ceil(spec.ringMs / 1000);
    return (subject, history, at) =>
      decide({ policies: spec.policies, at, channel, subject, history, ringSeconds }, book);
  };
}
