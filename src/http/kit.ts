import type { Pool } from '../adapters/postgres/pool.ts';
import type { CampaignReferences } from '../config/campaign-references.ts';
import type { Config } from '../config/schema.ts';
import type { Log } from '../domain/log.ts';
import type { StackAddresses } from '../stack/stack.ts';
import type { LiveHub } from './live/hub.ts';

/** What the composition root gives to every route. */
export interface HttpKit {
  readonly pool: Pool;
  readonly config: Config;
  readonly addresses: StackAddresses;
  readonly log: Log;
  readonly live: LiveHub;
  /** What campaign files may refer to in this installation. */
  readonly references: () => CampaignReferences;
  /** The clock; tests shift it. */
  readonly now: () => Date;
}
