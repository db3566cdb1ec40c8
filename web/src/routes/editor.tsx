import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Suspense } from 'react';
import { campaignQuery } from '../api/campaigns.ts';
import { listsQuery } from '../api/lists.ts';
import { loadTexts } from '../i18n/setup.ts';
import { newFile } from '../screens/editor/model.ts';
import { policiesQuery, trunksQuery } from '../screens/editor/query.ts';
import { frameRoute } from './frame.tsx';

const EditorScreen = lazyRouteComponent(() => import('../screens/editor/screen.tsx'), 'EditorScreen');

interface NewSearch {
  readonly list?: string;
  readonly like?: string;
}

export const newCampaignRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/campaigns/new',
  validateSearch: (search: Record<string, unknown>): NewSearch => ({
    ...(typeof search.list === 'string' && { list: search.list }),
    ...(typeof search.like === 'string' && { like: search.like }),
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { client }, deps: { list, like } }) => {
    const [lists, trunks, model] = await Promise.all([
      client.fetchQuery(listsQuery),
      client.ensureQueryData(trunksQuery),
      like === undefined ? undefined : client.ensureQueryData(campaignQuery(like)),
      client.ensureQueryData(policiesQuery),
      loadTexts('editor'),
    ]);
    const chosen = lists.find(({ id }) => id === (list ?? model?.list.id));
    const [trunk] = trunks;
    const policy = trunk?.simulated ? 'unrestricted' : 'ru-230fz';
    return { initial: model?.file ?? newFile(chosen?.name ?? '', policy, trunk?.name ?? ''), list: chosen?.id ?? '' };
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
