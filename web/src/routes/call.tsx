import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Suspense } from 'react';
import { callQuery } from '../api/attempts.ts';
import { loadTexts } from '../i18n/setup.ts';
import { frameRoute } from './frame.tsx';

const CallScreen = lazyRouteComponent(() => import('../screens/call/screen.tsx'), 'CallScreen');
const listeners = new Set(['supervisor', 'manager', 'admin']);

export const callRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/calls/$call',
  loader: ({ context, params }) =>
    Promise.all([loadTexts('call'), context.client.ensureQueryData(callQuery(params.call))]),
  component: function Call() {
    const { call } = callRoute.useParams();
    const { session } = callRoute.useRouteContext();
    return (
      <Suspense>
        <CallScreen key={call} id={call} mayHear={session.roles.some((role) => listeners.has(role))} />
      </Suspense>
    );
  },
});
