import type { Config } from '../config/schema.ts';
import type { Logger } from '../observability/logger.ts';
import type { RoleName, StackAddresses } from '../stack/stack.ts';

/** What every role is started with. */
export interface RoleKit {
  readonly role: RoleName;
  readonly config: Config;
  readonly addresses: StackAddresses;
  readonly log: Logger;
  /** The Asterisk node that a dialer takes (DOZVON_NODE); absent: the first. */
  readonly node?: string;
}

/** A role at work. `stop` resolves when it has let go of everything; it is called once. */
export interface Running {
  stop(): Promise<void>;
}

export type StartRole = (kit: RoleKit) => Promise<Running>;
