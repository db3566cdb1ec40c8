import { createRoute, lazyRouteComponent, useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { rootRoute } from './root.tsx';

const LoginScreen = lazyRouteComponent(() => import('../screens/login/screen.tsx'), 'LoginScreen');

/** Only a path of our own: a link from elsewhere leads home. */
function ownPath(next: unknown): string | undefined {
  return typeof next === 'string' && /^\/(?!\/)/.test(next) ? next : undefined;
}

export const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    const next = ownPath(search.next);
    return next === undefined ? {} : { next };
  },
  component: function Login() {
    const { next } = loginRoute.useSearch();
    const navigate = useNavigate();
    return (
      <Suspense>
        <LoginScreen done={() => void navigate({ href: next ?? '/', replace: true })} />
      </Suspense>
    );
  },
});

const LinkScreen = lazyRouteComponent(() => import('../screens/login/link-screen.tsx'), 'LinkScreen');

export const linkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/link',
  validateSearch: (search: Record<string, unknown>): { token: string } => ({ token: String(search.token ?? '') }),
  component: function Link() {
    const { token } = linkRoute.useSearch();
    const navigate = useNavigate();
    return (
      <Suspense>
        <LinkScreen token={token} done={() => void navigate({ to: '/', replace: true })} />
      </Suspense>
    );
  },
});
