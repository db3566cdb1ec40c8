import type { Role } from '../../api/codes.ts';

/** A page of the settings; its name is `part.<key>` of the texts. */
export interface Part {
  readonly key: string;
  readonly to: string;
  readonly roles: readonly Role[];
  /** For administrators of the installation alone. */
  readonly everywhere?: true;
}

/** In the order of the list beside the pages. The server refuses the rest anyway. */
const parts = [
  { key: 'health', to: '/settings/health', roles: ['admin'], everywhere: true },
  { key: 'trunks', to: '/settings/trunks', roles: ['admin', 'supervisor', 'manager'] },
  { key: 'numbers', to: '/settings/numbers', roles: ['admin', 'supervisor', 'manager'] },
  { key: 'outside', to: '/settings/outside', roles: ['admin', 'supervisor', 'manager'] },
  { key: 'policies', to: '/settings/policies', roles: ['admin', 'supervisor', 'manager'] },
  { key: 'rates', to: '/settings/rates', roles: ['admin', 'manager'] },
  { key: 'users', to: '/settings/users', roles: ['admin'] },
  { key: 'keys', to: '/settings/keys', roles: ['admin'] },
  { key: 'stops', to: '/settings/stops', roles: ['admin', 'supervisor', 'manager'] },
  { key: 'retention', to: '/settings/retention', roles: ['admin'] },
  { key: 'audit', to: '/settings/audit', roles: ['admin', 'manager'] },
  { key: 'webhooks', to: '/settings/webhooks', roles: ['admin'] },
  { key: 'queues', to: '/settings/queues', roles: ['admin'], everywhere: true },
] as const satisfies readonly Part[];

/** The pages that a person may open. */
export function partsOf(roles: readonly Role[], everywhere: boolean): readonly Part[] {
  const all: readonly Part[] = parts;
  return all.filter((part) => part.roles.some((role) => roles.includes(role)) && (everywhere || !part.everywhere));
}
