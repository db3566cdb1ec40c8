import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { loadTexts } from '../i18n/setup.ts';
import { wallQuery } from '../screens/wall/query.ts';
import { frameRoute } from './frame.tsx';

const WallScreen = lazyRouteComponent(() => import('../screens/wall/screen.tsx'), 'WallScreen');

export const wallRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/wall',
  // A screen on the wall of a room has neither mouse nor keyboard: its address says how it is looked at.
  validateSearch: ({ view }: Record<string, unknown>): { view?: 'big' } => (view === 'big' ? { view } : {}),
  loader: ({ context }) => Promise.all([loadTexts('wall'), context.client.ensureQueryData(wallQuery)]),
  component: function Wall() {
    const { view } = wallRoute.useSearch();
    const navigate = useNavigate();
    return (
      <WallScreen
        big={view === 'big'}
        setBig={(big) => void navigate({ to: '/wall', search: (big ? { view: 'big' } : {}) as never, replace: true })}
      />
    );
  },
});
