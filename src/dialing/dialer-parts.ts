import type { CallControl, CallEvent } from '../domain/call-control.ts';
import type { CampaignSpec } from '../domain/campaign-spec.ts';
import type { Clock } from '../domain/clock.ts';
import type { CampaignId } from '../domain/ids.ts';
import type { Log } from '../domain/log.ts';
import type { RateCard, Rating } from '../domain/rate-card.ts';
import type { AnsweredCall, UnansweredFacts } from './dialed-call.ts';
import type { LeaseKeeper } from './lease-keeper.ts';
import type { OutsideStore } from './outside-ports.ts';
import type {
  AttemptEnd,
  AttemptStore,
  Decide,
  Hopper,
  Preparation,
  Reserved,
  SettleFacts,
  Settlement,
  TrunkLimits,
} from './ports.ts';

/** Everything that one node's dialer is joined from. */
export interface DialerParts {
  readonly store: AttemptStore;
  readonly outside: OutsideStore;
  readonly keeper: LeaseKeeper;
  readonly control: CallControl;
  readonly hopper: Hopper;
  readonly preparation: Preparation;
  readonly clock: Clock;
  readonly log: Log;
  /** Those of now: ask at use. */
  readonly trunks: readonly DialTrunk[];
  spec(campaignId: CampaignId): Promise<CampaignSpec>;
  /** @param by absent: the robot */
  decide(spec: CampaignSpec, by?: 'operator'): Decide;
  /** The person answered: speak. */
  converse(reserved: Reserved, at: Date): AnsweredCall;
  unanswered(trunk: string, facts: UnansweredFacts & { readonly ringLimitMs: number }): AttemptEnd['disposition'];
  judge(facts: SettleFacts): Settlement;
  /** Money of a leg to a number outside. @param answeredMs how long it was up */
  rateOutside(card: RateCard, answeredMs: number): Rating;
  /** Gives events of this channel to `handle` from now on. */
  attach(channelId: string, handle: (event: CallEvent) => void): void;
  /** From now on the channel belongs to nobody here: should it still come to life, it is hung up. */
  detach(channelId: string): void;
}

export interface DialTrunk {
  readonly limits: TrunkLimits;
  /** Number → dial string and caller id, in the trunk's format. */
  address(
    phone: string,
    spec: Pick<CampaignSpec, 'callerId'>,
  ): { readonly endpoint: string; readonly callerId: string | undefined };
}
