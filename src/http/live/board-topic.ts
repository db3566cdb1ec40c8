import { z } from 'zod';
import { nameTargets, readStanding } from '../../adapters/postgres/board/standing.ts';
import type { QueueState } from '../../adapters/redis/queue-board.ts';
import type { HttpKit } from '../kit.ts';
import type { Topic } from './topic.ts';

const standing = z.object({
  name: z.string().describe('Of the person; empty where none is known'),
  person: z.string().nullable(),
  campaign: z.string(),
  account: z.string(),
});

export const boardAnswer = z
  .object({
    redis: z.boolean().describe('Whether Redis answers'),
    queues: z.array(
      z.object({
        name: z.string(),
        waiting: z.number(),
        active: z.number(),
        delayed: z.number(),
        failed: z.number(),
        first: z.array(standing).describe('Who stands first'),
        failures: z.array(z.object({ id: z.string(), why: z.string() })).readonly(),
      }),
    ),
    record: z.object({
      due: z.number().describe('People whose dial is due; 10001 means more than 10000'),
      later: z.number(),
      nextAt: z.date().nullable(),
      open: z.number(),
      forgotten: z.number(),
      callbacks: z.number(),
      webhooksWaiting: z.number(),
      webhooksDead: z.number(),
      scheduledAt: z.date().nullable(),
    }),
  })
  .meta({ id: 'Board' });

const targetOf = ({ targetId }: Readonly<Record<string, unknown>>): string | undefined =>
  typeof targetId === 'string' ? targetId : undefined;

/** The queues with the people in them. */
export async function boardView({ pool, queues }: HttpKit): Promise<z.input<typeof boardAnswer>> {
  const [found, record] = await Promise.all([queues.look(), readStanding(pool)]);
  const ids = (found ?? []).flatMap(({ first }) => first.map(targetOf)).filter((id) => id !== undefined);
  const named = new Map((ids.length > 0 ? await nameTargets(pool, ids) : []).map((each) => [each.targetId, each]));
  const shown = (job: QueueState['first'][number]) => {
    const known = named.get(targetOf(job) ?? '');
    return known
      ? [{ name: known.name ?? '', person: known.person, campaign: known.campaign, account: known.account }]
      : [];
  };
  return {
    redis: found !== undefined,
    queues: (found ?? []).map((queue) => ({ ...queue, first: queue.first.flatMap(shown) })),
    record,
  };
}

/** The queue board, for administrators of the installation. */
export const boardTopics: readonly Topic[] = [
  {
    name: 'queues',
    roles: ['admin'],
    personal: true,
    everyMs: 1000,
    read: async (kit, { visitor }) => (visitor.kind === 'user' && visitor.everywhere ? boardView(kit) : null),
  },
];
