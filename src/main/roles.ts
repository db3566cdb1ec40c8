import type { RoleName } from '../stack/stack.ts';
import { startApi } from './api.ts';
import type { StartRole } from './role-kit.ts';

/** What each role does; `roleNames` of the stack lists the same. */
export const roles: Partial<Record<RoleName, StartRole>> = { api: startApi };
