import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { ErrorPage, LostPage } from '../app/error-page.tsx';

export interface RouteContext {
  readonly client: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouteContext>()({
  component: Outlet,
  errorComponent: ErrorPage,
  notFoundComponent: LostPage,
});
