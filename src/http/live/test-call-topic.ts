import { z } from 'zod';
import { readTestCall, type TestCallFacts } from '../../adapters/postgres/trunks/test-call.ts';
import { type Disposition, dispositions } from '../../domain/disposition.ts';
import type { DozvonError } from '../../domain/errors/index.ts';
import type { CampaignId } from '../../domain/ids.ts';
import type { HttpKit } from '../kit.ts';
import { testCallProblem } from '../place-test-call.ts';
import type { Topic } from './topic.ts';

export const testCallStages = ['written', 'reserved', 'sent', 'ringing', 'answered', 'heard'] as const;

export const testCallAnswer = z
  .object({
    campaign: z.string(),
    attempt: z.string().nullable(),
    stages: z.array(
      z.object({
        stage: z.enum(testCallStages),
        done: z.boolean(),
        ms: z.number().nullable().describe('Since the INVITE'),
      }),
    ),
    over: z.boolean(),
    disposition: z.enum(Object.keys(dispositions) as [Disposition, ...Disposition[]]).nullable(),
    sipStatus: z.number().nullable(),
    cause: z.number().nullable(),
    heardMs: z.number().nullable(),
    messageMs: z.number().nullable(),
    firstAudioMs: z.number().nullable(),
    waits: z.string().nullable().describe('Why it has not begun yet'),
    problem: z
      .object({
        code: z.string(),
        message: z.object({ en: z.string() }),
        remedy: z.object({ en: z.string() }),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      })
      .nullable()
      .describe('Why it was not placed'),
  })
  .meta({ id: 'TestCall' });

/** How far a test call is. A stage that left no trace is done when a later one is. */
export async function testCallView({ pool }: HttpKit, campaign: string): Promise<z.input<typeof testCallAnswer>> {
  const facts = await readTestCall(pool, campaign as CampaignId);
  const problem = testCallProblem(campaign);
  const { attemptId: attempt, disposition, sipStatus, cause, heardMs, messageMs, firstAudioMs, whyNot: waits } = facts;
  return {
    campaign,
    attempt,
    stages: stagesOf(facts),
    over: problem !== undefined || facts.endedAt !== null || facts.state === 'unknown',
    ...{ disposition, sipStatus, cause, heardMs, messageMs, firstAudioMs, waits },
    problem: problem ? told(problem) : null,
  };
}

/** As the body of any refusal. */
function told({ code, message, remedy, params }: DozvonError) {
  return { code, message: { en: message }, remedy: { en: remedy }, params: { ...params } };
}

function stagesOf({ reservedAt, dialedAt, ringingAt, answeredAt, heardMs }: TestCallFacts) {
  const heard = (heardMs ?? 0) > 0;
  const after = (at: Date | null) => (at && dialedAt ? at.getTime() - dialedAt.getTime() : null);
  const seen = [
    { done: true, ms: null },
    { done: reservedAt !== null, ms: null },
    { done: dialedAt !== null, ms: null },
    { done: ringingAt !== null, ms: after(ringingAt) },
    { done: answeredAt !== null, ms: after(answeredAt) },
    { done: heard, ms: null },
  ];
  const last = seen.findLastIndex(({ done }) => done);
  return testCallStages.map((stage, index) => ({ stage, done: index <= last, ms: seen[index]?.ms ?? null }));
}

/** The stages of one's own test call, while they happen. */
export const testCallTopics: readonly Topic[] = [
  {
    name: 'test-call',
    roles: ['admin'],
    owned: 'campaign',
    everyMs: 250,
    read: (kit, { id }) => testCallView(kit, id),
  },
];
