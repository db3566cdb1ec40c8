import type { Route } from '../route.ts';
import { accountRoutes } from './accounts.ts';
import { auditRoutes } from './audit.ts';
import { authRoutes } from './auth.ts';
import { campaignFileRoutes } from './campaign-files.ts';
import { campaignRoutes } from './campaigns.ts';
import { deskRoutes } from './desk.ts';
import { deskCallRoutes } from './desk-calls.ts';
import { keyRoutes } from './keys.ts';
import { liveRoutes } from './live.ts';
import { meRoutes } from './me.ts';
import { reportRoutes } from './reports.ts';
import { templateRoutes, uploadRoutes } from './uploads.ts';
import { userRoutes } from './users.ts';

/** Every route. An area is a file here and a line in this list. */
export const routes: readonly Route[] = [
  ...authRoutes,
  ...meRoutes,
  ...userRoutes,
  ...keyRoutes,
  ...accountRoutes,
  ...auditRoutes,
  ...campaignRoutes,
  ...campaignFileRoutes,
  ...reportRoutes,
  ...uploadRoutes,
  ...templateRoutes,
  ...liveRoutes,
  ...deskRoutes,
  ...deskCallRoutes,
];
