import { z } from 'zod';
import type { Dossier } from '../reporting/person/dossier.ts';
import { debtorName } from '../reporting/present.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const text = z.string();
const maybe = z.string().nullable();
const time = z.date();
const maybeTime = z.date().nullable();
const vars = z.record(z.string(), z.unknown()).readonly();

const attempt = z.object({
  attemptId: text,
  campaign: maybe,
  phone: text,
  trunk: text,
  channel: text,
  kind: text,
  redialOf: maybe,
  failoverOf: maybe,
  state: text,
  history: list(z.object({ at: time, state: text, why: text.optional() })),
  disposition: maybe,
  cause: z.number().nullable(),
  sipStatus: z.number().nullable(),
  callId: maybe,
  heardMs: z.number(),
  messageMs: z.number().nullable(),
  keys: text,
  labels: list(text),
  disclosure: list(text),
  disclosureHeard: z.boolean().nullable(),
  contact: z.boolean(),
  price: text,
  cost: text,
  currency: text,
  ledger: list(z.object({ at: time, direction: text, kind: text, amount: text, quantity: z.number() })),
  transfers: list(z.object({ queue: text, state: text, requestedAt: time })),
});

/** Everything about one person: `dozvon person explain --json`. */
export const dossierAnswer = z.object({
  person: z.object({
    id: text,
    account: text,
    key: text,
    name: maybe,
    zone: maybe,
    region: maybe,
    segment: maybe,
    language: maybe,
    vars,
    stops: list(text),
    since: time,
    erasedAt: maybeTime,
  }),
  phones: list(z.object({ number: text, health: text })),
  lists: list(z.object({ list: text, importedAt: time, withdrawnAt: maybeTime })),
  debts: list(
    z.object({
      list: text,
      contract: maybe,
      service: maybe,
      amount: maybe,
      currency: text,
      due: maybe,
      state: text,
      vars,
      updatedAt: time,
    }),
  ),
  doNotCall: list(
    z.object({ number: maybe, everywhere: z.boolean(), source: text, attemptId: maybe, note: maybe, at: time }),
  ),
  campaigns: list(
    z.object({
      id: text,
      name: text,
      policies: list(text),
      state: text,
      target: text,
      whyNot: maybe,
      nextAt: maybeTime,
      arm: text,
    }),
  ),
  decisions: list(
    z.object({
      id: text,
      at: time,
      moment: text,
      allowed: z.boolean(),
      rule: text,
      reason: text,
      policyVersion: text,
      campaign: maybe,
      attemptId: maybe,
      zones: list(text)
        .nullable()
        .describe(
          'Of the scheduler, who puts off all people of these zones at once; null: this person alone was asked about',
        ),
      until: maybeTime.describe('Until when the scheduler put them off; null there: for good'),
    }),
  ),
  attempts: list(attempt),
  inbound: list(z.object({ caller: text, called: text, arrivedAt: time, endedAt: maybeTime, outcome: maybe })),
  promises: list(z.object({ madeAt: time, amount: maybe, due: maybe, source: text, attemptId: maybe })),
  callbacks: list(z.object({ phone: text, queue: text, askedAt: time, state: text, attemptId: maybe })),
  recordings: list(
    z.object({ file: text, attemptId: maybe, startedAt: time, seconds: z.number().nullable(), lostWhy: maybe }),
  ),
  money: list(z.object({ currency: text, contacts: z.number(), price: text, cost: text })),
});

/** A dossier for a screen: numbers as the reader may see them; inputs of decisions stay in the export. */
export function toDossierAnswer(dossier: Dossier, number: (text: string) => string): z.input<typeof dossierAnswer> {
  const { person, phones, attempts, inbound, callbacks, doNotCall, decisions } = dossier;
  return {
    ...dossier,
    person: { ...person, key: number(debtorName(person.key)) },
    phones: phones.map((phone) => ({ ...phone, number: number(phone.number) })),
    attempts: attempts.map((each) => ({ ...each, phone: number(each.phone) })),
    inbound: inbound.map((call) => ({ ...call, caller: number(call.caller) })),
    callbacks: callbacks.map((each) => ({ ...each, phone: number(each.phone) })),
    doNotCall: doNotCall.map((each) => ({ ...each, number: each.number === null ? null : number(each.number) })),
    decisions: decisions.map(({ inputs: _, ...decision }) => decision),
  };
}
