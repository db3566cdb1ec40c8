import type { CampaignSpec, PaceMode } from '../../domain/campaign-spec.ts';
import type { Campaign as PacedCampaign } from '../../pacing/learned.ts';

/** Policy of test networks: nobody real waits there, so nothing is slowed down unless the campaign asks for it. */
const testPolicy = 'unrestricted';

/** Queues to whose operators a campaign hands people. */
export function queuesOf({ message, transfer }: CampaignSpec): readonly string[] {
  const byKey = Object.values(message.keys).flatMap((action) => (action?.do === 'operator' ? [action.queue] : []));
  const afterMessage = transfer.after === 'message' && transfer.queue !== undefined ? [transfer.queue] : [];
  return [...new Set([...byKey, ...afterMessage])];
}

/** Whether a campaign may have to wait for operators at all: then somebody has to look whether there are any. */
export function mayWait(spec: CampaignSpec): boolean {
  return modeOf(spec, true) !== 'broadcast';
}

/**
 * How a campaign is paced. A file that names no mode broadcasts where no operator was ever added to its queues: whoever presses is
 * promised a call back; named, it waits until somebody is at work.
 * @param staffed an operator of these queues exists, at work or not
 */
export function modeOf(spec: CampaignSpec, staffed: boolean): PaceMode {
  const named = spec.pacing?.mode;
  // Nobody is dialled before an operator wants it: for a forecast that is one call for each of them.
  if (named === 'preview') return 'progressive';
  if (named !== undefined) return named;
  if (spec.transfer.after === 'message') return 'predictive';
  if (queuesOf(spec).length === 0 || !staffed || spec.policies.includes(testPolicy)) return 'broadcast';
  return 'press-1';
}

/** When people ask for an operator: as they answer, or some time into the message. */
export function demandOf({ message, transfer }: CampaignSpec): PacedCampaign['mode'] {
  const silent = message.say.length === 0 && message.disclosure.length === 0 && message.confirm === 'none';
  return transfer.after === 'message' && silent ? 'answer' : 'press';
}
