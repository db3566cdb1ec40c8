import { z } from 'zod';
import type { LiveCampaign } from '../adapters/postgres/scheduling/live-figures.ts';
import { campaignStates } from '../domain/campaign.ts';
import { formatDecimal, kopecks } from '../domain/money.ts';
import { skipReasons } from '../domain/skip-reason.ts';

/** A campaign with its figures, as lists and live snapshots show it. */
export const campaignAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    run: z.number().describe('The same file and list again, with --new'),
    state: z.enum(campaignStates),
    list: z.object({ id: z.string(), name: z.string() }),
    createdAt: z.date(),
    startedAt: z.date().nullable(),
    finishedAt: z.date().nullable(),
    targets: z.number(),
    done: z.number(),
    open: z.number(),
    waiting: z.number(),
    heardFull: z.number(),
    lines: z.number().describe('Calls between reservation and end'),
    price: z.string().describe('Decimal'),
    currency: z.string(),
    idle: z.enum(skipReasons).nullable().describe('Why a running campaign dials nobody'),
    nextAt: z.date().nullable(),
  })
  .meta({ id: 'Campaign' });

type CampaignAnswer = z.input<typeof campaignAnswer>;

export function toCampaignAnswer(live: LiveCampaign): CampaignAnswer {
  const { campaignId: id, listId, list, price, place: _, idle, ...rest } = live;
  return {
    ...rest,
    id,
    list: { id: listId, name: list },
    price: formatDecimal(kopecks(price)),
    idle: skipReasons.find((reason) => reason === idle) ?? null,
  };
}
