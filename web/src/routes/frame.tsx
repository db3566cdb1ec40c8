import { createRoute, redirect } from '@tanstack/react-router';
import { ApiError } from '../api/errors.ts';
import { type Session, sessionQuery } from '../api/session.ts';
import { ErrorPage, MissingPage } from '../app/error-page.tsx';
import { Frame } from '../app/frame.tsx';
import { homeOf } from '../app/rail.ts';
import { rootRoute } from './root.tsx';

/** Everything behind the log-in: whoever is not logged in goes there first and comes back. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  beforeLoad: async ({ context, location }): Promise<{ session: Session }> => {
    try {
      return { session: await context.client.ensureQueryData(sessionQuery) };
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      throw redirect({ to: '/login', search: location.href === '/' ? {} : { next: location.href } });
    }
  },
  errorComponent: ErrorPage,
  notFoundComponent: MissingPage,
  component: function FrameRoute() {
    const { session } = frameRoute.useRouteContext();
    return <Frame session={session} />;
  },
});

export const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: homeOf(context.session.roles) });
  },
});
