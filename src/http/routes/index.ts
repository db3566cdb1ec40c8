import type { Route } from '../route.ts';
import { authRoutes } from './auth.ts';
import { deskRoutes } from './desk.ts';
import { deskCallRoutes } from './desk-calls.ts';
import { liveRoutes } from './live.ts';
import { meRoutes } from './me.ts';

/** Every route. An area is a file here and a line in this list. */
export const routes: readonly Route[] = [...authRoutes, ...meRoutes, ...liveRoutes, ...deskRoutes, ...deskCallRoutes];
