import type { Disposition } from '../../../domain/disposition.ts';
import type { AttemptId, CampaignId } from '../../../domain/ids.ts';
import type { CallSight } from '../../../scheduling/pacing/ports.ts';

export interface CallRow {
  readonly id: AttemptId;
  readonly campaign_id: CampaignId;
  readonly disposition: Disposition | null;
  readonly reserved_at: number;
  readonly answered_at: number | null;
  readonly ended_at: number | null;
  readonly asked_at: number | null;
  readonly offered_at: number | null;
  readonly bridged_at: number | null;
  readonly transfer_ended_at: number | null;
}

export function toSight(row: CallRow): CallSight {
  const at = row.asked_at;
  return {
    attemptId: row.id,
    campaignId: row.campaign_id,
    reservedAt: row.reserved_at,
    answeredAt: row.answered_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
    disposition: row.disposition ?? undefined,
    asked:
      at === null
        ? undefined
        : {
            at,
            offeredAt: row.offered_at ?? undefined,
            bridgedAt: row.bridged_at ?? undefined,
            endedAt: row.transfer_ended_at ?? undefined,
          },
  };
}
