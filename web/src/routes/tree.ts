import { callRoute } from './call.tsx';
import { campaignRoute, campaignsRoute } from './campaigns.tsx';
import { dashboardRoute } from './dashboard.tsx';
import { deskRoute } from './desk.tsx';
import { editCampaignRoute, newCampaignRoute } from './editor.tsx';
import { frameRoute, homeRoute } from './frame.tsx';
import { helpRoute } from './help.tsx';
import { importRoute, listsRoute } from './lists.tsx';
import { linkRoute, loginRoute } from './login.tsx';
import { paymentsRoute } from './payments.tsx';
import { callsRoute, peopleRoute, personRoute } from './people.tsx';
import { recordingRoute, recordingsRoute } from './recordings.tsx';
import { disputesRoute, reportsRoute } from './reports.tsx';
import { rootRoute } from './root.tsx';
import { settingsRoutes } from './settings.tsx';
import { todayRoute } from './today.tsx';
import { wallRoute } from './wall.tsx';

/** Every address of the screens; a new one is a file beside this and a line here. */
export const tree = rootRoute.addChildren([
  loginRoute,
  linkRoute,
  frameRoute.addChildren([
    homeRoute,
    dashboardRoute,
    todayRoute,
    peopleRoute,
    personRoute,
    callsRoute,
    callRoute,
    listsRoute,
    importRoute,
    campaignsRoute,
    newCampaignRoute,
    editCampaignRoute,
    campaignRoute,
    deskRoute,
    wallRoute,
    recordingsRoute,
    recordingRoute,
    paymentsRoute,
    reportsRoute,
    disputesRoute,
    settingsRoutes,
    helpRoute,
  ]),
]);
