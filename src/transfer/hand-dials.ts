import type { CallControl } from '../domain/call-control.ts';
import type { Clock } from '../domain/clock.ts';
import type { Disposition } from '../domain/disposition.ts';
import type { AccountId, OperatorId } from '../domain/ids.ts';
import type { Log } from '../domain/log.ts';
import type { Desk } from './desk.ts';
import { dialRefusal, type NoDial } from './dial-refusal.ts';
import type { DialledTalk } from './dialled-talk.ts';
import type { Offer } from './offer.ts';
import type { DialOrder, OrderRefusal, Refused } from './orders.ts';
import type { FreeOperator, NotTaken, TransferRequest } from './ports.ts';

/** The page must take its own call within this time: a permission is good for three seconds. */
const legMs = 2500;
/** How long a person waits who is handed on to a colleague. */
const waitMs = 30_000;

/** Who dials; `was` is what the operator goes back to when nobody answers. */
export interface TakenOperator extends FreeOperator {
  readonly was: 'ready' | 'break';
}

export interface HandStore {
  /** `ready | break → offered`. @returns undefined when the operator is neither, or has no phone */
  take(operator: OperatorId): Promise<TakenOperator | undefined>;
  /** `offered →` what the operator was. */
  giveBack(operator: TakenOperator): Promise<void>;
  /** The page did not take its own call. */
  declined(operator: OperatorId, why: NotTaken): Promise<void>;
}

/** A permission to call one person; holds its line until one of both is done. */
export interface DialGrant {
  readonly accountId: AccountId;
  readonly attemptId: TransferRequest['attemptId'] & string;
  readonly phone: string;
  readonly name: string | undefined;
  dial(talk: { answered(at: Date): DialledTalk; ended(disposition: Disposition): void }): void;
  release(): Promise<void>;
}

/** The one gate through which calls are placed. */
export interface HandDialer {
  byHand(
    order: DialOrder,
  ): Promise<DialGrant | { readonly refused: NoDial & { readonly why: string; readonly next?: Date } }>;
}

export interface HandKit {
  readonly desk: Pick<Desk, 'hasPhone' | 'ring' | 'join' | 'personLeft'>;
  readonly control: Pick<CallControl, 'ring' | 'hangUp'>;
  readonly dialer: HandDialer;
  readonly store: HandStore;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Calls that operators dial themselves: permission, the operator's own leg, then the person. The operator hears it ring; the
 * person who answers has somebody on the line at once.
 */
export class HandDials {
  readonly #kit: HandKit;

  constructor(kit: HandKit) {
    this.#kit = kit;
  }

  /** @returns undefined when it rings at the operator's page */
  async dial(order: DialOrder): Promise<OrderRefusal | Refused | 'elsewhere' | undefined> {
    const { desk, store, dialer } = this.#kit;
    if (!desk.hasPhone(order.login)) return 'elsewhere';
    const operator = await store.take(order.operatorId);
    if (!operator) return { code: 'operator-busy', params: { state: 'offered' } };
    const grant = await dialer.byHand(order).catch(async (error: unknown) => {
      await store.giveBack(operator);
      throw error;
    });
    if ('refused' in grant) {
      await store.giveBack(operator);
      const { why, reason, rule, next } = grant.refused;
      const params = { why, reason, rule, next: next?.toISOString() ?? 'never' };
      return dialRefusal(grant.refused, { code: 'dial-refused', params });
    }
    void this.#connect(order, operator, grant).catch((error: unknown) => {
      this.#kit.log.error({ error, attempt: grant.attemptId }, 'a call by hand failed');
    });
    return undefined;
  }

  async #connect(order: DialOrder, operator: TakenOperator, grant: DialGrant): Promise<void> {
    const { desk, store, control, clock } = this.#kit;
    const leg = desk.ring(operator, grant.name ?? grant.phone);
    const cancel = clock.after(legMs, () => leg.callOff());
    const answer = await leg.answered;
    cancel();
    if (answer !== 'taken') {
      await grant.release();
      return store.declined(operator.operatorId, answer === 'unreachable' ? 'unreachable' : 'declined');
    }
    // Whoever hangs up while it rings takes the call back.
    leg.onLegEnded = () => void control.hangUp(grant.attemptId);
    await control.ring(leg.legId);
    this.#dial(order, operator, grant, leg);
  }

  #dial(order: DialOrder, operator: TakenOperator, grant: DialGrant, leg: Offer): void {
    const { desk, store, control, clock } = this.#kit;
    let answered = false;
    let joinedAt: Date | undefined;
    const tell = (news: string): void => {
      if (news === 'bridged') joinedAt = clock.now();
      else void control.hangUp(grant.attemptId);
    };
    grant.dial({
      answered: () => {
        answered = true;
        desk.join(requestOf(order, grant), operator, leg, tell);
        return {
          handle: () => undefined,
          end: () => {
            desk.personLeft(grant.attemptId);
            if (!joinedAt) return { disposition: 'transfer-abandoned', heardMs: 0, ...nothingPlayed };
            // A second of talk is a contact, as a second of a message is.
            const heardMs = Math.round(clock.now().getTime() - joinedAt.getTime());
            return { disposition: 'transferred', heardMs, ...nothingPlayed };
          },
        };
      },
      ended: () => {
        if (answered) return;
        void control.hangUp(leg.legId);
        void store.giveBack(operator);
      },
    });
  }
}

const nothingPlayed = { keys: '', firstAudioMs: undefined, labels: ['by-hand'] } as const;

function requestOf({ campaignId, debtorId, queue }: DialOrder, grant: DialGrant): TransferRequest {
  const { accountId, attemptId, phone, name } = grant;
  return {
    ...{ accountId, campaignId, attemptId, inboundId: undefined, debtorId, channelId: attemptId, queue, waitMs, phone },
    callerId: name ?? phone,
    byHand: true,
  };
}
