import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Suspense } from 'react';
import { campaignsQuery } from '../api/campaigns.ts';
import { type PeopleOrder, personQuery } from '../api/people.ts';
import { may } from '../api/rights.ts';
import { loadTexts } from '../i18n/setup.ts';
import { readSearch } from '../screens/calls/model.ts';
import { frameRoute } from './frame.tsx';

const PeopleScreen = lazyRouteComponent(() => import('../screens/people/screen.tsx'), 'PeopleScreen');
const PersonScreen = lazyRouteComponent(() => import('../screens/person/screen.tsx'), 'PersonScreen');
const CallsScreen = lazyRouteComponent(() => import('../screens/calls/screen.tsx'), 'CallsScreen');

export const peopleRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/people',
  validateSearch: ({ list, order }: Record<string, unknown>): { list?: string; order?: PeopleOrder } => ({
    ...(typeof list === 'string' && { list }),
    ...((order === 'name' || order === '-name') && { order }),
  }),
  loader: () => loadTexts('people'),
  component: function People() {
    const search = peopleRoute.useSearch();
    return (
      <Suspense>
        <PeopleScreen search={search} />
      </Suspense>
    );
  },
});

export const personRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/people/$person',
  loader: ({ context, params }) =>
    Promise.all([loadTexts('person'), context.client.ensureQueryData(personQuery(params.person))]),
  component: function Person() {
    const { person } = personRoute.useParams();
    const { session } = personRoute.useRouteContext();
    const rights = { stop: may(session, 'stop'), dossier: may(session, 'dossier') };
    return (
      <Suspense>
        <PersonScreen key={person} id={person} rights={rights} />
      </Suspense>
    );
  },
});

export const callsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/calls',
  validateSearch: readSearch,
  loader: ({ context }) => Promise.all([loadTexts('calls'), context.client.ensureQueryData(campaignsQuery)]),
  component: function Calls() {
    const search = callsRoute.useSearch();
    return (
      <Suspense>
        <CallsScreen search={search} />
      </Suspense>
    );
  },
});
