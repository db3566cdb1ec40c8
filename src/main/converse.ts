import type { PostgresAttempts } from '../adapters/postgres/dialing/attempts.ts';
import { LiveCall } from '../conversation/live-call.ts';
import type { AnsweredCall } from '../dialing/dialed-call.ts';
import type { Reserved } from '../dialing/ports.ts';
import type { CallControl } from '../domain/call-control.ts';
import type { Clock } from '../domain/clock.ts';
import type { Log } from '../domain/log.ts';
import type { Desk } from '../transfer/desk.ts';

export interface ConverseKit {
  readonly control: CallControl;
  readonly clock: Clock;
  readonly log: Log;
  readonly desk: Desk;
  readonly store: PostgresAttempts;
  readonly health: { labels(channelId: string): string[] };
}

/** Joins one answered call with its conversation, and the conversation with the desk: they do not know each other. */
export function converse(kit: ConverseKit, reserved: Reserved, at: Date): AnsweredCall {
  const { control, clock, log, desk, store, health } = kit;
  const { attemptId } = reserved;
  const { facts, plan } = reserved.candidate;
  const port = {
    transfer: (queue: string): void => {
      const request = {
        accountId: facts.accountId,
        campaignId: facts.campaignId,
        attemptId,
        inboundId: undefined,
        debtorId: facts.debtorId,
        channelId: attemptId,
        queue,
        waitMs: plan.transferWaitMs,
        callerId: reserved.phone,
        phone: reserved.phone,
        heard: call.heard,
      };
      desk.request(request, (news) => call.transferred(news, clock.now()));
    },
    optOut: (): void => {
      store.optOut(attemptId).catch((error: unknown) => {
        log.error(
          { error, attempt: attemptId },
          'the do-not-call entry was not written at once; the end of the call writes it',
        );
      });
    },
    failed: (what: string, message: string): void =>
      log.error({ attempt: attemptId, what, message }, 'a step of a call failed'),
  };
  const call = new LiveCall(control, clock, plan, port, attemptId, at);
  return {
    handle: (event) => call.handle(event),
    end: (endedAt) => {
      desk.personLeft(attemptId);
      const outcome = call.end(endedAt);
      return { ...outcome, labels: [...outcome.labels, ...health.labels(attemptId)] };
    },
  };
}
