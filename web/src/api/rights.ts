import type { Role } from './codes.ts';
import type { Session } from './session.ts';

/** What screens offer only to whoever the server lets do it. */
const rights = {
  /** Pause, resume and cancel a campaign. */
  steer: ['specialist', 'supervisor', 'admin'],
  /** Load lists, write and start campaigns. */
  campaign: ['specialist', 'admin'],
  /** Forbid and allow calls to a person. */
  stop: ['specialist', 'operator', 'supervisor', 'admin'],
  /** Take a person's whole record out. */
  dossier: ['specialist', 'supervisor', 'admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof rights;

export function may({ roles }: Pick<Session, 'roles'>, right: Right): boolean {
  const allowed: readonly Role[] = rights[right];
  return roles.some((role) => allowed.includes(role));
}
