import { z } from 'zod';
import { callOutcomeNames } from '../../domain/call-outcome.ts';
import { type Disposition, dispositions } from '../../domain/disposition.ts';
import { operatorStates } from '../../domain/operator.ts';
import { payOffers, unpaidReasonNames } from '../../domain/unpaid-reason.ts';
import { nextActions } from '../../recovery/outcome.ts';

export const deskRoles = ['operator', 'supervisor', 'admin'] as const;

const disposition = z.enum(Object.keys(dispositions) as [Disposition, ...Disposition[]]);

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
        byHand: z.boolean().describe('My own dial'),
        name: z.string().nullable(),
        recorded: z.boolean().describe('The talk is being recorded'),
        asGuest: z.boolean().nullable().describe("A colleague's talk, to which I was called in"),
        guest: z.string().nullable().describe('The third voice: name of the colleague'),
        outside: z
          .object({
            number: z.string(),
            name: z.string().nullable(),
            way: z.enum(['warm', 'cold']),
            state: z.enum(['dialling', 'talking', 'joined', 'over']),
            since: z.coerce.date(),
            disposition: disposition.nullable(),
          })
          .nullable()
          .describe('The newest leg to a number outside; talking: with the operator alone, joined: all three'),
      })
      .nullable(),
    preview: z
      .object({
        person: z.string(),
        callback: z.string().nullable(),
        dialled: z
          .object({
            disposition,
            at: z.coerce.date(),
          })
          .nullable(),
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
      .object({ allowed: z.boolean(), reason: z.string(), at: z.date().nullable(), zone: z.string() })
      .nullable()
      .describe('Whether the law allows another call now, and when next'),
    script: z
      .array(
        z.object({
          step: z.string(),
          say: z.string(),
          answers: z
            .array(
              z.object({
                word: z.string(),
                to: z.string().optional(),
                outcome: z.enum(callOutcomeNames).optional(),
                reason: z.enum(unpaidReasonNames).optional(),
              }),
            )
            .readonly(),
        }),
      )
      .readonly()
      .nullable()
      .describe("Of the campaign's file, the first step begins; null: the house's"),
    place: z.string().nullable().describe('Where the person pays nearest'),
    outcome: z.enum(callOutcomeNames).nullable(),
    draft: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'CallCard' });

export const dayAnswer = z.object({
  plan: z.number().describe('Calls that the day is planned for; 0: no plan'),
  calls: z.number(),
  byHand: z.number(),
  dialled: z.number(),
  talkSeconds: z.number(),
  promises: z.number(),
  promised: kopecks,
  dueToday: z.number(),
  keptToday: z.number(),
  collected: kopecks,
  commission: kopecks,
  callbacks: z
    .array(z.object({ id: z.string(), name: z.string().nullable(), dueAt: z.coerce.date().nullable() }))
    .readonly(),
});

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
  z.object({
    do: z.enum(['hold', 'resume', 'hang-up', 'reclaim', 'dismiss', 'leave', 'connect', 'take-back']),
  }),
  z.object({ do: z.literal('outside'), number: z.string().min(1).max(60), way: z.enum(['warm', 'cold']) }),
  z.object({ do: z.literal('invite'), operator: z.uuid() }),
  z.object({ do: z.literal('keys'), keys: z.string().regex(/^[0-9*#A-D]{1,32}$/) }),
  z.object({ do: z.literal('hand-on'), queue: z.string().min(1).max(100).optional(), operator: z.uuid().optional() }),
]);
