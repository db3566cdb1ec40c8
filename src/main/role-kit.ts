import type { Config } from '../config/schema.ts';
import type { Logger } from '../observability/logger.ts';
import type { RoleName, StackAddresses } from '../stack/stack.ts';

/** What a process knows before it has asked the record. */
export type LoadedKit = Omit<RoleKit, 'onTrunks' | 'readTrunks'>;

/** What every role is started with. */
export interface RoleKit {
  readonly role: RoleName;
  /** Its trunks are those of now, also those that administrators entered: ask at use, keep no copy. */
  readonly config: Config;
  /** Tells when trunks came, changed or went. `before`: those that were known. */
  readonly onTrunks: (tell: (before: Config['trunks']) => void) => void;
  /** Reads the trunks at once, so that whoever changed one sees it. */
  readonly readTrunks: () => Promise<void>;
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
