import type { CampaignSpec } from '../domain/campaign-spec.ts';
import type { Channel } from '../domain/contact-policy.ts';
import type { AccountId, CampaignId, TargetId } from '../domain/ids.ts';
import type { SkipReason } from '../domain/skip-reason.ts';

export interface RunningCampaign {
  readonly id: CampaignId;
  readonly accountId: AccountId;
  readonly spec: CampaignSpec;
  /** Where its people may be; those of whom nobody looked are in place 0, which is not among these. */
  readonly places: readonly Place[];
  /** What the record says now of why nothing is dialled. */
  readonly idle: Idle | undefined;
}

export interface Running {
  /** The present by the database's clock: hours are kept by one clock only. */
  readonly now: Date;
  /** Why nobody could dial now, whatever the campaign. */
  readonly dialers?: SkipReason | undefined;
  readonly campaigns: readonly RunningCampaign[];
}

export interface Place {
  readonly place: number;
  /** IANA names, sorted, never empty. A contact must be allowed in each of them. */
  readonly zones: readonly string[];
}

/** Why due people are not dialled. */
export interface Idle {
  readonly why: SkipReason;
  /** One English sentence with the figures, where there is more to say than the word. */
  readonly sentence: string | undefined;
}

export interface DueTarget {
  readonly targetId: TargetId;
  readonly campaignId: CampaignId;
  /** The trunk that a failover asks for. */
  readonly trunk: string | undefined;
  /** Dials so far: with the target it makes the job's id, so that one dial is one job. */
  readonly attempts: number;
}

/** How many due targets a campaign may hand out, and in which order of its turns. */
export interface Want {
  readonly campaignId: CampaignId;
  readonly most: number;
  readonly turns: readonly number[];
}

/** Nobody of a place may be called before an instant. */
export interface PutOff extends Place {
  readonly campaignId: CampaignId;
  readonly denial: HoursDenial;
  /** When it was asked, by the database's clock. */
  readonly at: Date;
}

/** Calls between reservation and end. */
export interface OpenCalls {
  readonly campaignId: CampaignId | undefined;
  readonly trunk: string;
  readonly count: number;
}

/** The record, as scheduling needs it. */
export interface ScheduleStore {
  /** Running campaigns, the highest priority first. */
  running(): Promise<Running>;
  /** Trunks that are resting after failures. */
  downTrunks(): Promise<ReadonlySet<string>>;
  /** Takes due targets for the hopper; they are not offered again until `holdMs` have passed or they come back. */
  takeDue(wants: readonly Want[], holdMs: number): Promise<readonly DueTarget[]>;
  /**
   * Moves at most `limit` due people of closed places to the instant when they open, and logs each denial that moved somebody.
   * @returns how many
   */
  putOff(closed: readonly PutOff[], limit: number): Promise<number>;
  /** Targets marked as handed to the hopper and not yet reserved, by campaign. */
  handedOut(): Promise<ReadonlyMap<CampaignId, number>>;
  openCalls(): Promise<readonly OpenCalls[]>;
  /** The hopper was emptied by somebody: offers everything in it again. */
  takeBackAll(): Promise<void>;
  /** Ends campaigns that have nothing left to wait for. @returns their ids */
  finishDone(): Promise<readonly CampaignId[]>;
  setIdle(campaign: CampaignId, idle: Idle | undefined): Promise<void>;
  /**
   * When the next target of each running campaign is due, in milliseconds from now; negative: somebody waits. Campaigns where
   * nobody waits are missing.
   */
  nextDue(): Promise<ReadonlyMap<CampaignId, number>>;
}

/** The hopper's near end. */
export interface HopperFill {
  /** Jobs waiting or being prepared. */
  size(trunk: string): Promise<number>;
  /** @param place `front`: dialled before everything that lies there, because an operator is counted for it */
  put(trunk: string, targets: readonly DueTarget[], place?: 'front' | 'back'): Promise<void>;
}

/** Why nobody of a place may be called now, with all that the decision log wants. */
export interface HoursDenial {
  readonly open: false;
  readonly why: SkipReason;
  /** Absent: never. */
  readonly until: Date | undefined;
  readonly rule: string;
  readonly reason: string;
  /** `id@version` of each policy, joined by `+`. */
  readonly policyVersion: string;
  /** The question that was denied, as it must be put to get the same answer. */
  readonly inputs: {
    readonly policies: readonly string[];
    readonly channel: Channel;
    readonly zone: string;
    readonly ringSeconds: number;
  };
}

/** Whether people may be called where they are: law and the campaign's own hours, nothing of the person. */
export type HoursAnswer = { readonly open: true } | HoursDenial;

export type AskHours = (spec: CampaignSpec, zones: readonly string[], at: Date) => HoursAnswer;
