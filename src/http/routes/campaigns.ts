import { z } from 'zod';
import { waterfallOf } from '../../adapters/postgres/reports/waterfall.ts';
import { PostgresCampaigns } from '../../adapters/postgres/scheduling/campaigns.ts';
import { liveCampaigns } from '../../adapters/postgres/scheduling/live-figures.ts';
import { campaignFields, formatCampaign } from '../../config/campaign-file.ts';
import { roles } from '../../domain/access.ts';
import { type CampaignState, campaignStates } from '../../domain/campaign.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { CampaignId } from '../../domain/ids.ts';
import { campaignAnswer, toCampaignAnswer } from '../campaign-shape.ts';
import type { HttpKit } from '../kit.ts';
import { pageOf, pageQuery, readTimeCursor, toPage } from '../page.ts';
import { FileAnswer, fileRoute, type Route, route } from '../route.ts';

const steering = ['specialist', 'supervisor', 'admin'] as const;

async function oneCampaign({ pool }: HttpKit, accountId: Parameters<typeof liveCampaigns>[1]['accountId'], id: string) {
  const [live] = await liveCampaigns(pool, { accountId, campaignId: id });
  if (!live) throw dozvonError('not-found', { what: 'campaign', name: id, hint: 'GET /api/campaigns' });
  return toCampaignAnswer(live);
}

/** Wishes that move a campaign; one that is there already is fulfilled. */
const moves = {
  start: { to: 'running', about: 'Start a campaign that is ready' },
  pause: { to: 'paused', about: 'Dial nobody any more; live calls go on' },
  resume: { to: 'running', about: 'Go on with a paused campaign' },
  cancel: { to: 'cancelled', about: 'End a campaign; it can be taken back for ten seconds' },
} as const satisfies Record<string, { readonly to: CampaignState; readonly about: string }>;

const steerRoutes = Object.entries(moves).map(([name, { to, about }]) =>
  route(
    {
      method: 'POST',
      path: `/api/campaigns/:campaign/${name}` as '/api/campaigns/:campaign/start',
      id: `campaigns.${name}`,
      about,
      who: steering,
      keys: 'campaigns',
      answer: campaignAnswer,
    },
    async ({ kit, account, params }) => {
      const id = params.campaign as CampaignId;
      const campaigns = new PostgresCampaigns(kit.pool);
      if ((await campaigns.state(id)) !== to) await campaigns.move(id, to);
      kit.live.touch(`campaign:${id}`);
      return oneCampaign(kit, account.id, id);
    },
  ),
);

const takeBackRoute = route(
  {
    method: 'POST',
    path: '/api/campaigns/:campaign/take-back-cancel',
    id: 'campaigns.take-back-cancel',
    about: 'Take a cancellation back within ten seconds: the campaign is where it was',
    who: steering,
    keys: 'campaigns',
    answer: campaignAnswer,
  },
  async ({ kit, account, params }) => {
    const id = params.campaign as CampaignId;
    await new PostgresCampaigns(kit.pool).takeBackCancel(id);
    kit.live.touch(`campaign:${id}`);
    return oneCampaign(kit, account.id, id);
  },
);

/** Campaigns: look and steer. Files are in campaign-files.ts. */
export const campaignRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/campaigns',
      id: 'campaigns.list',
      about: 'Campaigns with their figures, the newest first',
      who: roles,
      keys: 'campaigns',
      query: pageQuery.extend({ state: z.enum(campaignStates).optional() }),
      answer: pageOf(campaignAnswer),
    },
    async ({ kit, account, query: { cursor, limit, state } }) => {
      const before = readTimeCursor(cursor);
      const states = state && [state];
      const found = await liveCampaigns(kit.pool, { accountId: account.id, states, before, limit: limit + 1 });
      return toPage(found, limit, ({ place, campaignId }) => [place, campaignId], toCampaignAnswer);
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/campaigns/:campaign',
      id: 'campaigns.show',
      about: 'One campaign: figures, and the fields of its file',
      who: roles,
      keys: 'campaigns',
      answer: campaignAnswer.extend({ file: z.record(z.string(), z.unknown()) }),
    },
    async ({ kit, account, params }) => {
      const spec = await new PostgresCampaigns(kit.pool).spec(params.campaign as CampaignId);
      return { ...(await oneCampaign(kit, account.id, params.campaign)), file: campaignFields(spec) };
    },
  ),
  fileRoute(
    {
      method: 'GET',
      path: '/api/campaigns/:campaign/file',
      id: 'campaigns.download-file',
      about: 'The campaign file; it reads back as the same campaign',
      who: roles,
      keys: 'campaigns',
      file: ['application/yaml'],
    },
    async ({ kit, params }) => {
      const spec = await new PostgresCampaigns(kit.pool).spec(params.campaign as CampaignId);
      return new FileAnswer('application/yaml; charset=utf-8', formatCampaign(spec), `${spec.name}.yaml`);
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/campaigns/:campaign/waterfall',
      id: 'campaigns.waterfall',
      about: 'From the rows of the list to the people dialled; the shares add up to 100 %',
      who: roles,
      keys: 'campaigns',
      answer: z.object({ steps: z.array(z.object({ step: z.string(), count: z.number(), share: z.number() })) }),
    },
    async ({ kit, params }) => ({ steps: [...(await waterfallOf(kit.pool, params.campaign as CampaignId))] }),
  ),
  ...steerRoutes,
  takeBackRoute,
];
