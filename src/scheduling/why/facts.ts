import type { CampaignState } from '../../domain/campaign.ts';
import type { SkipReason } from '../../domain/skip-reason.ts';

/** What decides why a campaign dials nothing, at one moment. */
export interface WhyFacts {
  readonly state: CampaignState;
  /** Calls between reservation and end. */
  readonly open: number;
  /** What holds up everybody who is due. */
  readonly hold: SkipReason | undefined;
  /** Pacing's own sentence with the figures, in English. */
  readonly figures: string | undefined;
  /** The emergency stop is on. */
  readonly stopped: boolean;
  readonly pausedAt: Date | undefined;
  readonly trunks: readonly string[];
  /** Since when the first of its trunks does not answer. */
  readonly trunkDownSince: Date | undefined;
  /** Lines that bind: the campaign's own, or undefined for those of its trunks. */
  readonly lines: number | undefined;
  readonly ratePerSecond: number | undefined;
  readonly spendingCap: string | undefined;
  readonly groups: readonly WaitingGroup[];
}

/** People who are not dialled now, by the reason that the record gives. */
export interface WaitingGroup {
  /** Undefined: nothing stands in the way but their own time. */
  readonly why: SkipReason | undefined;
  readonly count: number;
  /** When the first of them may be called; undefined: never by itself. */
  readonly until: Date | undefined;
}
