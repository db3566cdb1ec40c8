import type { RoleName } from '../stack/stack.ts';
import { startApi } from './api.ts';
import { startDialer } from './dialer.ts';
import type { StartRole } from './role-kit.ts';
import { startScheduler } from './scheduler.ts';

/** What each role does. */
export const roles: Readonly<Record<RoleName, StartRole>> = {
  api: startApi,
  scheduler: startScheduler,
  dialer: startDialer,
};
