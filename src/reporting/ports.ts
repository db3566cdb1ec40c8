import type { CampaignId } from '../domain/ids.ts';

/** Which attempts a report speaks of: those reserved at or after `from` and before `to`. */
export interface ReportScope {
  readonly campaignId: CampaignId;
  readonly from?: Date;
  readonly to?: Date;
}

/** A row as the store gives it: columns by their report names; times as Date, money as whole kopecks in a string. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** Reads the rows of one report. Rows come in batches, so that memory does not grow with the report. */
export interface ReportReader {
  rows(report: string, scope: ReportScope): AsyncIterable<StoredRow>;
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
