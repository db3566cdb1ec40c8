import type { Disposition } from '../domain/disposition.ts';
import type { AccountId, CampaignId } from '../domain/ids.ts';

/**
 * What a report speaks of: a campaign, or a whole account where the report can. Of attempts, those reserved at or after `from` and
 * before `to`.
 */
export interface ReportScope {
  readonly campaignId?: CampaignId;
  /** Needed without a campaign. */
  readonly accountId?: AccountId;
  readonly from?: Date;
  readonly to?: Date;
}

/** A row as the store gives it: columns by their report names; times as Date, money as whole kopecks in a string. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** Reads the rows of one report. Rows come in batches, so that memory does not grow with the report. */
export interface ReportReader {
  /** @param wide with the dimensions of the report */
  rows(report: string, scope: ReportScope, wide?: boolean): AsyncIterable<StoredRow>;
}

/** What stands on every paper of an account. */
export interface ScopeFacts {
  readonly account: string;
  /** IANA zone of its days and weeks. */
  readonly zone: string;
  /** Null when the report speaks of the whole account. */
  readonly campaign: string | null;
  /** Trunks that the campaigns in question use, so that simulated ones can be marked. */
  readonly trunks: readonly string[];
}

/** A campaign as a person may name it. */
export interface CampaignReference {
  readonly id: CampaignId;
  readonly name: string;
  readonly account: string;
  readonly list: string;
  readonly run: number;
  readonly currency: string;
  /** Trunks that its attempts used, so that simulated ones can be marked. */
  readonly trunks: readonly string[];
}

/** Finds campaigns by id or by name, newest run of each account and list first. */
export interface CampaignFinder {
  find(idOrName: string): Promise<readonly CampaignReference[]>;
}

/** The figures of one campaign at one moment, as the store counts them. Money in whole kopecks. */
export interface CampaignFigures {
  readonly campaignId: CampaignId;
  readonly currency: string;
  readonly accepted: number;
  readonly refused: number;
  readonly targets: number;
  readonly attempts: number;
  readonly contacts: number;
  readonly lawfulContacts: number;
  readonly redials: number;
  readonly transfers: number;
  readonly abandoned: number;
  readonly price: number;
  readonly cost: number;
  readonly seconds: number;
  readonly dispositions: Readonly<Record<string, number>>;
  readonly skipped: Readonly<Record<string, number>>;
}

/** Counts a campaign. */
export interface SummaryReader {
  /** @param lawful dispositions that spend a lawful contact. @returns undefined when there is no such campaign */
  figures(campaignId: CampaignId, lawful: readonly Disposition[]): Promise<CampaignFigures | undefined>;
}
