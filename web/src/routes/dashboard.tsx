import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { loadTexts } from '../i18n/setup.ts';
import type { DashboardSearch } from '../screens/dashboard/model.ts';
import { frameRoute } from './frame.tsx';

const DashboardScreen = lazyRouteComponent(() => import('../screens/dashboard/screen.tsx'), 'DashboardScreen');
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

export const dashboardRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/dashboard',
  validateSearch: ({ period, at, from, to, compare }: Record<string, unknown>): DashboardSearch => ({
    ...((period === 'day' || period === 'month' || period === 'custom') && { period }),
    ...(isDay(at) && { at }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
    ...(compare === 'none' && { compare }),
  }),
  loader: () => Promise.all([loadTexts('dashboard'), loadTexts('reports')]),
  component: function Dashboard() {
    const search = dashboardRoute.useSearch();
    const navigate = useNavigate();
    const { session } = dashboardRoute.useRouteContext();
    return (
      <DashboardScreen
        search={search}
        choose={(next) => void navigate({ to: '/dashboard', search: next as never })}
        account={session.account?.name ?? ''}
      />
    );
  },
});
