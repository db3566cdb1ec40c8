import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Suspense } from 'react';
import { campaignsQuery } from '../api/campaigns.ts';
import type { Disposition } from '../api/codes.ts';
import { personQuery } from '../api/people.ts';
import { loadTexts } from '../i18n/setup.ts';
import { dispositionWords } from '../words/dispositions.ts';
import { frameRoute } from './frame.tsx';

const PersonScreen = lazyRouteComponent(() => import('../screens/person/screen.tsx'), 'PersonScreen');
const CallsScreen = lazyRouteComponent(() => import('../screens/calls/screen.tsx'), 'CallsScreen');

export const peopleRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/people',
  loader: () => loadTexts('people'),
  component: lazyRouteComponent(() => import('../screens/people/screen.tsx'), 'PeopleScreen'),
});

export const personRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/people/$person',
  loader: ({ context, params }) =>
    Promise.all([loadTexts('person'), context.client.ensureQueryData(personQuery(params.person))]),
  component: function Person() {
    const { person } = personRoute.useParams();
    return (
      <Suspense>
        <PersonScreen key={person} id={person} />
      </Suspense>
    );
  },
});

const isOutcome = (word: unknown): word is Disposition =>
  typeof word === 'string' && Object.hasOwn(dispositionWords, word);

export const callsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/calls',
  validateSearch: (search: Record<string, unknown>): { campaign?: string; disposition?: Disposition } => ({
    ...(typeof search.campaign === 'string' && { campaign: search.campaign }),
    ...(isOutcome(search.disposition) && { disposition: search.disposition }),
  }),
  loader: ({ context }) => Promise.all([loadTexts('calls'), context.client.ensureQueryData(campaignsQuery)]),
  component: function Calls() {
    const filter = callsRoute.useSearch();
    return (
      <Suspense>
        <CallsScreen filter={filter} />
      </Suspense>
    );
  },
});
