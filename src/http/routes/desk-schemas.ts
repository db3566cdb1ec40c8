import { z } from 'zod';
import { operatorStates } from '../../domain/operator.ts';
import { payOffers, unpaidReasonNames } from '../../domain/unpaid-reason.ts';
import { callOutcomeNames, nextActions } from '../../recovery/outcome.ts';

export const deskRoles = ['operator', 'supervisor', 'admin'] as const;

const kopecks = z.number().describe('Kopecks');

export const deskAnswer = z
  .object({
    operator: z
      .object({
        id: z.string(),
        name: z.string(),
        state: z.enum(operatorStates),
        since: z.date(),
        why: z.string().nullable().describe('Why on break: asked, no-answer, unfilled, lost, or an own word'),
        phoneOnline: z.boolean(),
        wrapUntil: z.date().nullable(),
      })
      .nullable(),
    call: z
      .object({
        id: z.string(),
        state: z.enum(['dialling', 'offered', 'talking', 'held', 'lost', 'notes']),
        since: z.date(),
        inbound: z.boolean(),
        queue: z.string(),
        name: z.string().nullable(),
      })
      .nullable(),
    preview: z
      .object({
        person: z.string(),
        callback: z.string().nullable(),
        dialled: z.object({ disposition: z.string(), at: z.coerce.date() }).nullable(),
      })
      .nullable()
      .describe('Whose card is looked at before dialling'),
    callbacks: z.object({ due: z.number(), next: z.date().nullable() }),
    unfilled: z.array(z.object({ id: z.string(), name: z.string().nullable(), endedAt: z.date() })).readonly(),
    waiting: z.object({ count: z.number(), since: z.date().nullable() }),
    day: z.object({ calls: z.number(), promises: z.number(), promised: kopecks, talkSeconds: z.number() }),
  })
  .meta({ id: 'Desk' });

export const cardAnswer = z
  .object({
    id: z.string(),
    state: z.string(),
    inbound: z.boolean(),
    queue: z.string(),
    phone: z.string().nullable(),
    campaign: z.string().nullable(),
    creditor: z.string().nullable(),
    heardMs: z.number().nullable(),
    messageMs: z.number().nullable(),
    keys: z.string(),
    person: z
      .object({
        id: z.string(),
        key: z.string(),
        name: z.string().nullable(),
        zone: z.string().nullable(),
        region: z.string().nullable(),
        stops: z.array(z.string()).readonly(),
        vars: z.record(z.string(), z.string()),
      })
      .nullable(),
    debts: z
      .array(
        z.object({
          service: z.string().nullable(),
          contract: z.string().nullable(),
          amount: kopecks.nullable(),
          currency: z.string(),
          due: z.string().nullable(),
          overdueDays: z.number().nullable(),
        }),
      )
      .readonly(),
    promises: z
      .array(
        z.object({
          madeAt: z.string(),
          amount: kopecks.nullable(),
          due: z.string().nullable(),
          state: z.enum(['kept', 'broken', 'waiting']),
        }),
      )
      .readonly(),
    talks: z
      .array(
        z.object({
          at: z.string(),
          operator: z.string(),
          outcome: z.string(),
          reason: z.string().nullable(),
          note: z.string(),
        }),
      )
      .readonly(),
    attempts: z
      .array(z.object({ at: z.string(), channel: z.string(), disposition: z.string().nullable(), heardMs: z.number() }))
      .readonly(),
    nextLawful: z
      .object({ allowed: z.boolean(), reason: z.string(), at: z.date().nullable() })
      .nullable()
      .describe('Whether the law allows another call now, and when next'),
    outcome: z.enum(callOutcomeNames).nullable(),
    draft: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'CallCard' });

const day = z.iso.date();

export const outcomeBody = z.object({
  outcome: z.enum(callOutcomeNames),
  promise: z
    .object({
      due: day.describe('The day of the payment'),
      amount: z.int().min(1).max(1e13).optional().describe('Kopecks; absent: the whole debt'),
      place: z.string().max(200).optional(),
    })
    .optional(),
  callback: z.object({ at: z.iso.datetime({ offset: true }) }).optional(),
  reason: z.enum(unpaidReasonNames).optional(),
  offer: z.enum(payOffers).optional(),
  next: z.enum(nextActions).optional(),
  note: z.string().max(4000).optional(),
  after: z.enum(['ready', 'break']).optional().describe('The operator goes there at once'),
});

export const controlBody = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['hold', 'resume', 'hang-up', 'reclaim']) }),
  z.object({ do: z.literal('keys'), keys: z.string().regex(/^[0-9*#A-D]{1,32}$/) }),
  z.object({ do: z.literal('hand-on'), queue: z.string().min(1).max(100).optional(), operator: z.uuid().optional() }),
]);
