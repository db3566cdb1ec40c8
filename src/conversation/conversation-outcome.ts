import type { CallPlan } from '../domain/call-plan.ts';
import { type Disposition, dispositions, strongest } from '../domain/disposition.ts';
import type { Conversation } from './conversation-state.ts';
import { isNoise } from './machine-detection.ts';

/** What the attempt's row gets from an answered call. */
export interface Outcome {
  readonly disposition: Disposition;
  readonly heardMs: number;
  readonly keys: string;
  readonly firstAudioMs: number | undefined;
  readonly labels: readonly string[];
}

/**
 * Judges a conversation that has ended at `at`. Audio that failed is its outcome only where nothing else happened: a person
 * who opted out during broken audio has opted out.
 */
export function outcomeOf(plan: CallPlan, state: Conversation, at: number): Outcome {
  const { heardMs, keys, firstAudioMs, talk } = state;
  const disposition = state.mediaFailed && state.happened.size === 0 ? 'media-failed' : strongest(state.happened);
  const labels: string[] = [];
  if (talk.bursts.length === 0 && talk.talkingSince === undefined) labels.push('silent');
  if (isNoise(talk, at - state.answeredAt)) labels.push('noisy');
  if (plan.message.ms > 0 && heardMs >= plan.fullMs && dispositions[disposition].side !== 'machine')
    labels.push('heard-full');
  if (disclosed(plan, state)) labels.push('disclosure-heard');
  return { disposition, heardMs, keys, firstAudioMs, labels };
}

/** A disclosure counts as heard when its last word was played. */
function disclosed(plan: CallPlan, { heardMs, openingHeard }: Conversation): boolean {
  if (plan.openingDiscloses) return openingHeard;
  return plan.disclosureEndsMs > 0 && heardMs >= plan.disclosureEndsMs;
}
