import type { QueryClient } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import i18next from 'i18next';
import { Suspense } from 'react';
import { campaignQuery, campaignsQuery } from '../api/campaigns.ts';
import { listsQuery } from '../api/lists.ts';
import { trunksQuery } from '../api/trunks.ts';
import { loadTexts } from '../i18n/setup.ts';
import { newFile, textAt } from '../screens/editor/model.ts';
import { policiesQuery, ratesInForceQuery } from '../screens/editor/query.ts';
import { frameRoute } from './frame.tsx';

const EditorScreen = lazyRouteComponent(() => import('../screens/editor/screen.tsx'), 'EditorScreen');

interface NewSearch {
  readonly list?: string;
  readonly like?: string;
}

/** The creditor is mostly the one of the newest campaign. */
async function lastCreditor(client: QueryClient, account: string): Promise<string> {
  const [last] = await client.ensureQueryData(campaignsQuery);
  const creditor = last && textAt((await client.ensureQueryData(campaignQuery(last.id))).file, 'creditor');
  return creditor || account;
}

export const newCampaignRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/campaigns/new',
  validateSearch: (search: Record<string, unknown>): NewSearch => ({
    ...(typeof search.list === 'string' && { list: search.list }),
    ...(typeof search.like === 'string' && { like: search.like }),
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { client, session }, deps: { list, like } }) => {
    const [lists, trunks, model, creditor, rates] = await Promise.all([
      client.fetchQuery(listsQuery),
      client.ensureQueryData(trunksQuery),
      like === undefined ? undefined : client.ensureQueryData(campaignQuery(like)),
      lastCreditor(client, session.account?.name ?? ''),
      client.fetchQuery(ratesInForceQuery),
      client.ensureQueryData(policiesQuery),
      loadTexts('editor'),
    ]);
    // The only list there is needs no choosing.
    const only = lists.length === 1 ? lists[0]?.id : undefined;
    const chosen = lists.find(({ id }) => id === (list ?? model?.list.id ?? only));
    const trunk =
      trunks.find(({ state }) => state === 'up') ?? trunks.find(({ state }) => state !== 'down') ?? trunks[0];
    const simulated = trunk?.simulated ?? false;
    const policy = simulated ? 'unrestricted' : 'ru-230fz';
    const name = chosen?.name ?? i18next.t('new', { ns: 'editor' });
    const terms = { policy, trunk: trunk?.name ?? '', simulated, rates: rates ?? undefined };
    const fresh = newFile({ name, creditor, ...terms });
    return { initial: model?.file ?? fresh, list: chosen?.id ?? '' };
  },
  component: function NewCampaign() {
    const { initial, list } = newCampaignRoute.useLoaderData();
    return (
      <Suspense>
        <EditorScreen initial={initial} list={list} />
      </Suspense>
    );
  },
});

export const editCampaignRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/campaigns/$campaign/edit',
  loader: async ({ context: { client }, params }) => {
    const [campaign] = await Promise.all([client.ensureQueryData(campaignQuery(params.campaign)), loadTexts('editor')]);
    return { initial: campaign.file, list: campaign.list.id };
  },
  component: function EditCampaign() {
    const { initial, list } = editCampaignRoute.useLoaderData();
    const { campaign } = editCampaignRoute.useParams();
    return (
      <Suspense>
        <EditorScreen initial={initial} list={list} campaign={campaign} />
      </Suspense>
    );
  },
});
