import './app/app.css';
import { QueryClient } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api/errors.ts';
import { MissingPage } from './app/error-page.tsx';
import { Providers } from './app/providers.tsx';
import { startI18n } from './i18n/setup.ts';
import { tree } from './routes/tree.ts';

/** What the server refuses stays refused; only a lost network is tried again. */
const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (failures, error) => !(error instanceof ApiError) && failures < 2 },
  },
});

const router = createRouter({
  routeTree: tree,
  context: { client },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 150,
  defaultNotFoundComponent: MissingPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

const place = document.getElementById('root');
if (place) {
  await startI18n();
  createRoot(place).render(
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>,
  );
}
