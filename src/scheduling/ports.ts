import type { CampaignSpec } from '../domain/campaign-spec.ts';
import type { CampaignId, TargetId } from '../domain/ids.ts';
import type { SkipReason } from '../domain/skip-reason.ts';

export interface RunningCampaign {
  readonly id: CampaignId;
  readonly spec: CampaignSpec;
}

export interface DueTarget {
  readonly targetId: TargetId;
  /** The trunk that a failover asks for. */
  readonly trunk: string | undefined;
  /** Dials so far: with the target it makes the job's id, so that one dial is one job. */
  readonly attempts: number;
}

/** The record, as scheduling needs it. */
export interface ScheduleStore {
  /** Running campaigns, the highest priority first. */
  running(): Promise<readonly RunningCampaign[]>;
  /** Trunks that are resting after failures. */
  downTrunks(): Promise<ReadonlySet<string>>;
  /** Takes up to `limit` due targets for the hopper; they are not offered again until `holdMs` have passed or they come back. */
  takeDue(campaign: CampaignId, limit: number, holdMs: number): Promise<readonly DueTarget[]>;
  /** Targets marked as handed to the hopper and not yet reserved. */
  handedOut(): Promise<number>;
  /** The hopper was emptied by somebody: offers everything in it again. */
  takeBackAll(): Promise<void>;
  /** Ends campaigns that have nothing left to wait for. @returns their ids */
  finishDone(): Promise<readonly CampaignId[]>;
  setIdle(campaign: CampaignId, why: SkipReason | undefined): Promise<void>;
  /** The earliest instant when a waiting target becomes due, in milliseconds from now; undefined when none waits. */
  nextDueMs(): Promise<number | undefined>;
}

/** The hopper's near end. */
export interface HopperFill {
  /** Jobs waiting or being prepared. */
  size(trunk: string): Promise<number>;
  put(trunk: string, targets: readonly DueTarget[]): Promise<void>;
}
