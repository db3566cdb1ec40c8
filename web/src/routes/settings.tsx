import { createRoute, lazyRouteComponent, redirect, useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { Session } from '../api/session.ts';
import { loadTexts } from '../i18n/setup.ts';
import { partsOf } from '../screens/settings/parts.ts';
import type { AuditFilter } from '../screens/settings/query.ts';
import { frameRoute } from './frame.tsx';

const Frame = lazyRouteComponent(() => import('../screens/settings/frame.tsx'), 'SettingsFrame');
const Trunks = lazyRouteComponent(() => import('../screens/settings/trunks/screen.tsx'), 'TrunksScreen');
const Numbers = lazyRouteComponent(() => import('../screens/settings/numbers/screen.tsx'), 'NumbersScreen');
const Policies = lazyRouteComponent(() => import('../screens/settings/policies/screen.tsx'), 'PoliciesScreen');
const Rates = lazyRouteComponent(() => import('../screens/settings/rates/screen.tsx'), 'RatesScreen');
const Stops = lazyRouteComponent(() => import('../screens/settings/stops/screen.tsx'), 'StopsScreen');
const Audit = lazyRouteComponent(() => import('../screens/settings/audit/screen.tsx'), 'AuditScreen');

const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings',
  loader: () => loadTexts('settings'),
  component: function Settings() {
    const { roles, everywhere } = useSession();
    return (
      <Suspense>
        <Frame roles={roles} everywhere={everywhere} />
      </Suspense>
    );
  },
});

const under = { getParentRoute: () => settingsRoute } as const;

function useSession(): Session {
  return frameRoute.useRouteContext().session;
}

const isAdmin = ({ roles }: Session): boolean => roles.includes('admin');

const firstRoute = createRoute({
  ...under,
  path: '/',
  beforeLoad: ({ context: { session } }) => {
    throw redirect({ to: partsOf(session.roles, session.everywhere)[0]?.to ?? '/' });
  },
});

const trunksRoute = createRoute({
  ...under,
  path: 'trunks',
  component: function TrunksPage() {
    const session = useSession();
    return <Trunks admin={isAdmin(session)} everywhere={session.everywhere} />;
  },
});

const numbersRoute = createRoute({
  ...under,
  path: 'numbers',
  component: function NumbersPage() {
    return <Numbers admin={isAdmin(useSession())} />;
  },
});

const Outside = lazyRouteComponent(() => import('../screens/settings/outside/screen.tsx'), 'OutsideScreen');

const outsideRoute = createRoute({
  ...under,
  path: 'outside',
  component: function OutsidePage() {
    return <Outside admin={isAdmin(useSession())} />;
  },
});

const policiesRoute = createRoute({
  ...under,
  path: 'policies',
  component: function PoliciesPage() {
    return <Policies everywhere={useSession().everywhere} />;
  },
});

const ratesRoute = createRoute({
  ...under,
  path: 'rates',
  component: function RatesPage() {
    return <Rates admin={isAdmin(useSession())} />;
  },
});

const stopsRoute = createRoute({
  ...under,
  path: 'stops',
  component: function StopsPage() {
    const { roles } = useSession();
    const editable = roles.some((role) => ['specialist', 'supervisor', 'admin'].includes(role));
    return <Stops editable={editable} importable={roles.some((role) => ['specialist', 'admin'].includes(role))} />;
  },
});

const filters = ['who', 'action', 'from', 'to'] as const;

const auditRoute = createRoute({
  ...under,
  path: 'audit',
  validateSearch: (search: Record<string, unknown>): AuditFilter =>
    Object.fromEntries(filters.flatMap((name) => (search[name] ? [[name, String(search[name])]] : []))),
  component: function AuditPage() {
    const filter = auditRoute.useSearch();
    const navigate = useNavigate();
    const choose = (search: AuditFilter) => void navigate({ to: '/settings/audit', search });
    return <Audit filter={filter} choose={choose} everywhere={useSession().everywhere} />;
  },
});

const usersRoute = createRoute({
  ...under,
  path: 'users',
  component: lazyRouteComponent(() => import('../screens/settings/users/screen.tsx'), 'UsersScreen'),
});

const keysRoute = createRoute({
  ...under,
  path: 'keys',
  component: lazyRouteComponent(() => import('../screens/settings/keys/screen.tsx'), 'KeysScreen'),
});

const retentionRoute = createRoute({
  ...under,
  path: 'retention',
  component: lazyRouteComponent(() => import('../screens/settings/retention/screen.tsx'), 'RetentionScreen'),
});

const healthRoute = createRoute({
  ...under,
  path: 'health',
  component: lazyRouteComponent(() => import('../screens/settings/health/screen.tsx'), 'HealthScreen'),
});

const queuesRoute = createRoute({
  ...under,
  path: 'queues',
  component: lazyRouteComponent(() => import('../screens/settings/queues/screen.tsx'), 'QueuesScreen'),
});

const webhooksRoute = createRoute({
  ...under,
  path: 'webhooks',
  component: lazyRouteComponent(() => import('../screens/settings/webhooks/screen.tsx'), 'WebhooksScreen'),
});

/** The settings with every page of theirs. */
export const settingsRoutes = settingsRoute.addChildren([
  firstRoute,
  trunksRoute,
  numbersRoute,
  outsideRoute,
  policiesRoute,
  ratesRoute,
  usersRoute,
  keysRoute,
  stopsRoute,
  retentionRoute,
  auditRoute,
  healthRoute,
  queuesRoute,
  webhooksRoute,
]);
