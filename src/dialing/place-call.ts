import type { CallControl } from '../domain/call-control.ts';
import type { Clock } from '../domain/clock.ts';
import type { AttemptId } from '../domain/ids.ts';
import type { Log } from '../domain/log.ts';
import type { DialedCall } from './dialed-call.ts';
import type { Granted } from './ports.ts';

/**
 * A dial that leaves later than this after its instant is not sent: the last check said yes to that instant. The ring that the
 * policy is asked about is longer by as much.
 */
export const mostLateMs = 3000;

export interface Address {
  readonly endpoint: string;
  readonly callerId: string | undefined;
}

export interface PlaceKit {
  readonly control: CallControl;
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds from now until an instant of the database's clock. */
  waitMs(instant: Date): number;
  /** `reserved → dialing` under the fence, shortly before the instant; false: not allowed any more, nothing may be sent. */
  begin(id: AttemptId, dialAt: Date): Promise<boolean>;
  /** Gives a reservation back that will not be sent. Never rejects. */
  abandon(id: AttemptId): Promise<void>;
  schedule(at: number, send: () => boolean): void;
  address(): Promise<Address>;
  /** Makes the call and lets the node's events of this attempt reach it. */
  open(): DialedCall;
}

/** Promise 1, the dial itself: moved to `dialing` first, then originated once under the attempt's own id. */
export async function placeCall(reserved: Granted, kit: PlaceKit): Promise<void> {
  const address = await allowed(reserved, kit).catch((error: unknown) => {
    kit.log.warn({ error, attempt: reserved.attemptId }, 'the last check before the dial did not answer');
    return undefined;
  });
  if (!address) return kit.abandon(reserved.attemptId);
  const at = kit.clock.now().getTime() + kit.waitMs(reserved.dialAt);
  kit.schedule(at, () => leave(reserved, kit, address));
}

/** @returns where to dial; undefined when it is not allowed any more */
async function allowed(reserved: Granted, kit: PlaceKit): Promise<Address | undefined> {
  const address = await kit.address();
  return (await kit.begin(reserved.attemptId, reserved.dialAt)) ? address : undefined;
}

/** @returns whether the order was given */
function leave(reserved: Granted, kit: PlaceKit, address: Address): boolean {
  const call = kit.open();
  // By the database's clock, as everything that is written of a dial.
  const now = (): Date => new Date(reserved.dialAt.getTime() - kit.waitMs(reserved.dialAt));
  const lateMs = -kit.waitMs(reserved.dialAt);
  if (lateMs > mostLateMs) {
    kit.log.warn({ attempt: reserved.attemptId, lateMs }, 'too late after its last check: the dial was not sent');
    call.notPlaced('released', now(), 'late');
    return false;
  }
  void order(call, reserved, kit, address, now);
  return true;
}

async function order(
  call: DialedCall,
  reserved: Granted,
  kit: PlaceKit,
  address: Address,
  now: () => Date,
): Promise<void> {
  const { endpoint, callerId } = address;
  const answer = await kit.control.originate({
    channelId: reserved.attemptId,
    endpoint,
    ...(callerId === undefined ? {} : { callerId }),
    ringSeconds: Math.ceil(reserved.ringMs / 1000),
    args: ['attempt'],
    formats: ['alaw'],
  });
  if (answer.ok) return call.placed(answer.value.sipCallId);
  switch (answer.failure) {
    case 'not-sent':
      return call.notPlaced('released', now(), 'not-sent');
    case 'refused':
    case 'gone':
      kit.log.warn({ attempt: reserved.attemptId, why: answer.message }, 'the server refused the dial');
      return call.notPlaced('trunk-down', now(), 'refused');
    case 'conflict':
    case 'no-answer':
      // It may be ringing now: its events, or the next reconciliation, tell. Never sent again.
      kit.log.warn({ attempt: reserved.attemptId, why: answer.message }, 'nobody knows whether the dial was taken');
      return;
  }
}
