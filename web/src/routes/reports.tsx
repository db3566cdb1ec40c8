import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { loadTexts } from '../i18n/setup.ts';
import { readDisputeSearch } from '../screens/reports/disputes/model.ts';
import { searchNames } from '../screens/reports/model.ts';
import { frameRoute } from './frame.tsx';

const ReportsScreen = lazyRouteComponent(() => import('../screens/reports/screen.tsx'), 'ReportsScreen');
const DisputesScreen = lazyRouteComponent(() => import('../screens/reports/disputes/screen.tsx'), 'DisputesScreen');
const listeners = new Set(['supervisor', 'manager', 'admin']);
const mayHear = ({ roles }: { readonly roles: readonly string[] }): boolean =>
  roles.some((role) => listeners.has(role));
const names = [...searchNames, 'view'] as const;
type Search = { readonly [name in (typeof names)[number]]?: string };

export const reportsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/reports',
  validateSearch: (search: Record<string, unknown>): Search =>
    Object.fromEntries(names.flatMap((name) => (search[name] ? [[name, String(search[name])]] : []))),
  loader: () => loadTexts('reports'),
  component: function Reports() {
    const search = reportsRoute.useSearch();
    const navigate = useNavigate();
    const { session } = reportsRoute.useRouteContext();
    return (
      <ReportsScreen
        search={search}
        choose={(next) => void navigate({ to: '/reports', search: next as never })}
        mayHear={mayHear(session)}
      />
    );
  },
});

export const disputesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/disputes',
  validateSearch: readDisputeSearch,
  loader: () => loadTexts('reports'),
  component: function Disputes() {
    const search = disputesRoute.useSearch();
    const navigate = useNavigate();
    const { session } = disputesRoute.useRouteContext();
    return (
      <DisputesScreen
        search={search}
        choose={(next) => void navigate({ to: '/disputes', search: next as never })}
        mayHear={mayHear(session)}
      />
    );
  },
});
