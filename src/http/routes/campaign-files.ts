import { z } from 'zod';
import { isOwned } from '../../adapters/postgres/access/owned.ts';
import type { VisitorAccount } from '../../adapters/postgres/access/visitors.ts';
import { forecastList } from '../../adapters/postgres/forecast/forecast-list.ts';
import { ownPrompts } from '../../adapters/postgres/own-prompts.ts';
import { PostgresCampaigns } from '../../adapters/postgres/scheduling/campaigns.ts';
import { promptLength } from '../../adapters/prompt-length.ts';
import { drawFor } from '../../adapters/sticky-draw.ts';
import { campaignFields, formatCampaign } from '../../config/campaign-file.ts';
import { speechCheck } from '../../conversation/message/speech-check.ts';
import { campaignStates } from '../../domain/campaign.ts';
import { gapsOf } from '../../domain/campaign-gaps.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { CampaignId, ListId } from '../../domain/ids.ts';
import { bookInForce } from '../../policy/book-in-force.ts';
import { zonesOf } from '../../policy/decide-campaign.ts';
import { forecastJson } from '../../scheduling/forecast/forecast-json.ts';
import { limitsFor } from '../../scheduling/forecast/lines.ts';
import { startCampaign } from '../../scheduling/start-campaign.ts';
import { campaignBody, campaignOf, readCampaignBody } from '../campaign-body.ts';
import type { HttpKit } from '../kit.ts';
import { type Route, route } from '../route.ts';

const writers = ['specialist', 'admin'] as const;
const problem = z.object({ field: z.string(), message: z.string(), remedy: z.string(), line: z.number().optional() });
const gap = z.object({ kind: z.enum(['key', 'silence', 'disposition']), name: z.string(), instead: z.string() });

/** Ids in a body are looked up like those in a path. */
async function ownList(kit: HttpKit, account: VisitorAccount, id: string): Promise<ListId> {
  if (!(await isOwned(kit.pool, 'list', id, account.id)))
    throw dozvonError('list-unknown', { account: account.name, list: id });
  return id as ListId;
}

/** Campaign files: check, forecast, start, change. */
export const campaignFileRoutes: readonly Route[] = [
  route(
    {
      method: 'POST',
      path: '/api/campaigns/check',
      id: 'campaigns.check',
      about: 'Check a campaign file; changes nothing. A right one comes back as fields and as text',
      who: writers,
      keys: 'campaigns',
      audit: false,
      body: campaignBody,
      answer: z.object({
        ok: z.boolean(),
        problems: z.array(problem),
        gaps: z.array(gap).describe('Keys, silence and dispositions without a next step'),
        file: z.record(z.string(), z.unknown()).nullable(),
        text: z.string().nullable(),
      }),
    },
    async ({ kit, account, body }) => {
      const reading = await readCampaignBody(kit, account.name, body);
      if (!reading.ok) {
        const problems = reading.problems.map(({ field, message, remedy, line }) => ({
          field,
          message,
          remedy,
          ...(line !== undefined && { line }),
        }));
        return { ok: false, problems, gaps: [], file: null, text: null };
      }
      const { spec } = reading;
      return {
        ok: true,
        problems: [],
        gaps: [...gapsOf(spec)],
        file: campaignFields(spec),
        text: formatCampaign(spec),
      };
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/campaigns/forecast',
      id: 'campaigns.forecast',
      about:
        'What the campaign would come to on this list, without a call: finish time, contacts, cost, who is skipped and why',
      who: writers,
      keys: 'campaigns',
      audit: false,
      perMinute: 60,
      body: campaignBody.extend({
        list: z.uuid(),
        at: z.iso.datetime({ offset: true }).optional(),
        seed: z.int().min(1).max(1e9).default(1),
      }),
      answer: z.record(z.string(), z.unknown()).describe('As dozvon simulate --json prints it'),
    },
    async ({ kit, account, body }) => {
      const spec = await campaignOf(kit, account.name, body);
      const listId = await ownList(kit, account, body.list);
      const found = await forecastList(kit.pool, {
        accountId: account.id,
        listId,
        spec,
        at: body.at === undefined ? kit.now() : new Date(body.at),
        book: bookInForce,
        limits: limitsFor(spec, kit.config.trunks),
        seed: body.seed,
        promptMs: promptLength(await ownPrompts(kit.pool, account.name), spec.message.language),
        onProgress: () => undefined,
      });
      return forecastJson(found, spec.rates.currency);
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/campaigns',
      id: 'campaigns.run',
      about: 'Start the campaign on a list, or go on with the one of this name and list; nobody is called twice for it',
      who: writers,
      keys: 'campaigns',
      status: 201,
      body: campaignBody.extend({ list: z.uuid(), fresh: z.boolean().default(false).describe('Make another one') }),
      answer: z.object({ campaignId: z.string(), resumed: z.boolean(), state: z.enum(campaignStates) }),
    },
    async ({ kit, account, body }) => {
      const spec = await campaignOf(kit, account.name, body);
      const listId = await ownList(kit, account, body.list);
      const unspeakable = speechCheck(spec, kit.now().toISOString().slice(0, 10));
      return startCampaign(new PostgresCampaigns(kit.pool), {
        accountId: account.id,
        listId,
        spec,
        fresh: body.fresh,
        unspeakable: ({ vars }) => unspeakable(vars),
        draw: (debtorId) => drawFor(account.id, debtorId),
        zonesOf: ({ subject }) => zonesOf(spec.policies, subject, bookInForce),
        onProgress: () => undefined,
      });
    },
  ),
  route(
    {
      method: 'PUT',
      path: '/api/campaigns/:campaign',
      id: 'campaigns.change',
      about: 'Change a campaign; a running one takes it up within seconds. Its name and account stay',
      who: writers,
      keys: 'campaigns',
      status: 204,
      body: campaignBody,
    },
    async ({ kit, account, params, body }) => {
      const id = params.campaign as CampaignId;
      const campaigns = new PostgresCampaigns(kit.pool);
      const before = await campaigns.spec(id);
      const spec = await campaignOf(kit, account.name, body);
      if ((await campaigns.state(id)) === 'cancelled')
        throw dozvonError('campaign-cancelled', { campaign: before.name });
      if (spec.name !== before.name) throw dozvonError('campaign-renamed', { from: before.name, to: spec.name });
      await campaigns.update(id, spec);
      kit.live.touch(`campaign:${id}`);
    },
  ),
];
