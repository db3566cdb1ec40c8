import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { loadTexts } from '../i18n/setup.ts';
import { searchNames } from '../screens/reports/model.ts';
import { frameRoute } from './frame.tsx';

const ReportsScreen = lazyRouteComponent(() => import('../screens/reports/screen.tsx'), 'ReportsScreen');
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
    return (
      <ReportsScreen search={search} choose={(next) => void navigate({ to: '/reports', search: next as never })} />
    );
  },
});
