import type { AttemptEnd, PastAttempt, SettleFacts, Settlement } from '../../../dialing/ports.ts';
import type { CampaignSpec } from '../../../domain/campaign-spec.ts';
import type { AccountId, AttemptId, CampaignId, DebtorId, TargetId } from '../../../domain/ids.ts';
import type { AttemptKind } from '../../../domain/target.ts';

/** An attempt with what the rules of redials and money need, as SQL gives it: settled now, or resolved later from evidence. */
export interface SettleRow {
  readonly id: AttemptId;
  readonly account_id: AccountId;
  readonly campaign_id: CampaignId | null;
  readonly target_id: TargetId | null;
  readonly debtor_id: DebtorId;
  readonly phone: string;
  readonly trunk: string;
  readonly kind: AttemptKind;
  readonly spec: CampaignSpec | null;
  readonly phones: readonly string[] | null;
  /** Instants as milliseconds since 1970 or as PostgreSQL's JSON writes them. */
  readonly past: readonly (Omit<PastAttempt, 'endedAt'> & { readonly endedAt: number | string })[];
}

export function toFacts(row: SettleRow, end: AttemptEnd): SettleFacts {
  return {
    accountId: row.account_id,
    campaignId: row.campaign_id ?? undefined,
    targetId: row.target_id ?? undefined,
    debtorId: row.debtor_id,
    attemptId: row.id,
    phone: row.phone,
    trunk: row.trunk,
    kind: row.kind,
    phones: row.phones ?? [],
    history: row.past.map((past) => ({ ...past, endedAt: new Date(past.endedAt) })),
    spec: row.spec ?? undefined,
    end,
  };
}

/** What a settlement writes into the attempt about money. */
export function moneyColumns({ price, cost, currency, lines }: Settlement) {
  return { price, cost, currency, contact: lines.some((line) => line.kind === 'contact') };
}

/** Where a target goes next, in the columns of `targets`. */
export function nextColumns({ next }: Settlement) {
  const again = next.do === 'again' ? next : undefined;
  return {
    next_at: again?.at,
    next_phone: again?.phone,
    next_kind: again?.kind,
    next_trunk: again?.trunk,
    why: next.do === 'done' ? next.why : next.do === 'review' ? 'review' : undefined,
  };
}
