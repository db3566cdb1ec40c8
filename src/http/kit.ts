import type { Pool } from '../adapters/postgres/pool.ts';
import type { QueueBoard } from '../adapters/redis/queue-board.ts';
import type { CampaignReferences } from '../config/campaign-references.ts';
import type { Config } from '../config/schema.ts';
import type { RenderRequest } from '../conversation/speech-ports.ts';
import type { DebtorVars } from '../domain/debtor-filter.ts';
import type { Log } from '../domain/log.ts';
import type { AuditReport } from '../reporting/audit/audit.ts';
import type { StackAddresses } from '../stack/stack.ts';
import type { LiveHub } from './live/hub.ts';

/** What the composition root gives to every route. */
export interface HttpKit {
  readonly pool: Pool;
  /** Its trunks are those of now. */
  readonly config: Config;
  /** Reads the entered trunks at once: whoever changed one sees it. */
  readonly readTrunks: () => Promise<void>;
  readonly addresses: StackAddresses;
  readonly log: Log;
  readonly live: LiveHub;
  /** What campaign files may refer to in this installation. */
  readonly references: () => CampaignReferences;
  /** Speaks a message for one person. */
  readonly ear: MessageEar;
  /** Audits everything since the last audit, and remembers how far it came. */
  readonly audit: () => Promise<AuditReport>;
  /** A look into the queues. */
  readonly queues: QueueBoard;
  /** The clock; tests shift it. */
  readonly now: () => Date;
}

/** A message as one person will hear it. */
export interface MessageEar {
  /** Its words. @throws DozvonError for a text that cannot be read and for a value that is missing */
  words(request: RenderRequest, vars: DebtorVars, today: string): Promise<string>;
  /** Its sound as a telephone carries it: a WAV file, 8 kHz. */
  sound(request: RenderRequest, vars: DebtorVars, today: string): Promise<Buffer>;
}
