import type { CampaignState } from '../domain/campaign.ts';
import type { CampaignSpec } from '../domain/campaign-spec.ts';
import type { PolicySubject } from '../domain/contact-policy.ts';
import type { DebtorVars } from '../domain/debtor-filter.ts';
import type { AccountId, CampaignId, DebtorId, ListId } from '../domain/ids.ts';
import type { SkipReason } from '../domain/skip-reason.ts';

/** A person of a list with debts still open, as filters and messages see them. */
export interface Member {
  readonly debtorId: DebtorId;
  readonly position: number;
  readonly name: string;
  readonly vars: DebtorVars;
  /** What is known of where the person is. */
  readonly subject: PolicySubject;
}

export interface NewTarget {
  readonly debtorId: DebtorId;
  readonly position: number;
  readonly arm: 'call' | 'holdout';
  /** Never dialled in this campaign, and why. */
  readonly why: SkipReason | undefined;
  /** Time zones where the person may be, sorted. Empty: nobody looked. */
  readonly zones: readonly string[];
}

/** Campaigns in the record. */
export interface CampaignStore {
  find(
    accountId: AccountId,
    listId: ListId,
    name: string,
  ): Promise<{ id: CampaignId; state: CampaignState } | undefined>;
  create(accountId: AccountId, listId: ListId, spec: CampaignSpec): Promise<CampaignId>;
  update(id: CampaignId, spec: CampaignSpec): Promise<void>;
  state(id: CampaignId): Promise<CampaignState>;
  /** The only way to another state. @throws DozvonError `illegal-transition` */
  move(id: CampaignId, to: CampaignState): Promise<void>;
  hasWaiting(id: CampaignId): Promise<boolean>;
  /** People of the list, page by page, in the list's order. */
  members(listId: ListId, pageSize: number): AsyncIterable<readonly Member[]>;
  /** Adds those who are not in the campaign yet. @returns how many */
  addTargets(id: CampaignId, accountId: AccountId, targets: readonly NewTarget[]): Promise<number>;
}
