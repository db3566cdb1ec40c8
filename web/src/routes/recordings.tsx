import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Suspense } from 'react';
import { campaignsQuery } from '../api/campaigns.ts';
import { recordingQuery } from '../api/recordings.ts';
import { loadTexts } from '../i18n/setup.ts';
import { readSearch } from '../screens/recordings/model.ts';
import { frameRoute } from './frame.tsx';

const RecordingsScreen = lazyRouteComponent(() => import('../screens/recordings/screen.tsx'), 'RecordingsScreen');
const RecordingScreen = lazyRouteComponent(
  () => import('../screens/recordings/recording-screen.tsx'),
  'RecordingScreen',
);

export const recordingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/recordings',
  validateSearch: readSearch,
  loader: ({ context }) => Promise.all([loadTexts('recordings'), context.client.ensureQueryData(campaignsQuery)]),
  component: function Recordings() {
    const search = recordingsRoute.useSearch();
    return (
      <Suspense>
        <RecordingsScreen search={search} />
      </Suspense>
    );
  },
});

export const recordingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/recordings/$recording',
  loader: ({ context, params }) =>
    Promise.all([loadTexts('recordings'), context.client.ensureQueryData(recordingQuery(params.recording))]),
  component: function Recording() {
    const { recording } = recordingRoute.useParams();
    return (
      <Suspense>
        <RecordingScreen key={recording} id={recording} />
      </Suspense>
    );
  },
});
