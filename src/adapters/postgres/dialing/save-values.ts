import type { ReserveRequest } from '../../../dialing/ports.ts';

type Saved = Pick<ReserveRequest, 'campaignId' | 'trunk' | 'lease' | 'spec'>;

/**
 * What both statements that write reservations take, the robot's and the operator's: $1 the rows, $2 campaign, $3 trunk, $4 node,
 * $5 fence, $6 now, $7 currency, $8 next instant of the trunk, $9 of the campaign. @param last slot that was taken
 */
export function saveValues(request: Saved, rows: unknown, last: Date | undefined, now: Date): unknown[] {
  const { campaignId, trunk, lease, spec } = request;
  const next = slotsAfter(request, last);
  return [
    ...[JSON.stringify(rows), campaignId, trunk.name, lease.node, lease.fence],
    ...[now, spec.rates.currency, next.trunk, next.campaign],
  ];
}

/** The next free instant of the trunk and of the campaign after the last one taken; a fraction of a millisecond is no gain. */
function slotsAfter(
  { trunk, spec }: Saved,
  last: Date | undefined,
): { readonly trunk: Date | undefined; readonly campaign: Date | undefined } {
  const after = (perSecond: number | undefined): Date | undefined =>
    last && perSecond !== undefined ? new Date(Math.ceil(last.getTime() + 1000 / perSecond)) : undefined;
  return { trunk: after(trunk.perSecond), campaign: after(spec.ratePerSecond) };
}
