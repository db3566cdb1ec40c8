import { randomUUID } from 'node:crypto';
import type { Candidate, Reserved } from '../../src/dialing/ports.ts';
import type { CallEvent } from '../../src/domain/call-control.ts';
import type { CallPlan } from '../../src/domain/call-plan.ts';
import type { AccountId, AttemptId, CampaignId, DebtorId, TargetId } from '../../src/domain/ids.ts';
import { callPlan } from './call-plan.ts';

export function candidate(campaignId = randomUUID() as CampaignId, plan: Partial<CallPlan> = {}): Candidate {
  const phone = '+79120000000';
  return {
    facts: {
      accountId: randomUUID() as AccountId,
      campaignId,
      targetId: randomUUID() as TargetId,
      debtorId: randomUUID() as DebtorId,
      name: undefined,
      phones: [phone],
      phone,
      kind: 'first',
      trunk: undefined,
      follows: undefined,
      vars: {},
      debtAmount: undefined,
      debtAgeDays: undefined,
      segment: undefined,
      subject: { phone, stops: [] },
      version: '1',
    },
    plan: callPlan(plan),
  };
}

export function reservedAt(dialAt: Date, given: Candidate = candidate()): Reserved {
  const attemptId = randomUUID() as AttemptId;
  return { attemptId, candidate: given, phone: given.facts.phone ?? '', dialAt, ringMs: 30_000 };
}

/** Events of one channel; instants are milliseconds after `start`. */
export function eventsOf(channelId: string, start: Date) {
  const at = (ms: number): Date => new Date(start.getTime() + ms);
  return {
    rings: (ms: number): CallEvent => ({ type: 'state', at: at(ms), channelId, state: 'ringing' }),
    enters: (ms: number, sipCallId?: string): CallEvent => ({
      type: 'entered',
      at: at(ms),
      args: ['attempt'],
      dialled: '',
      channel: {
        id: channelId,
        name: 'PJSIP/volga-1',
        state: 'up',
        callerNumber: '',
        createdAt: start,
        ...(sipCallId === undefined ? {} : { sipCallId }),
      },
    }),
    key: (ms: number, key: string): CallEvent => ({ type: 'key', at: at(ms), channelId, key }),
    ends: (ms: number, cause: number, sipStatus?: number, sipCallId?: string): CallEvent => ({
      type: 'ended',
      at: at(ms),
      channelId,
      cause,
      causeText: '',
      ...(sipStatus === undefined ? {} : { sipStatus }),
      ...(sipCallId === undefined ? {} : { sipCallId }),
    }),
  };
}
