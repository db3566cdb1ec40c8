import type { Pool } from '../adapters/postgres/pool.ts';
import { retentionKit } from '../adapters/postgres/retention/retention-kit.ts';
import type { RecordingFiles } from '../intake/people/ports.ts';
import type { SpokenAudio } from '../intake/retention/ports.ts';
import { runRetention } from '../intake/retention/run-retention.ts';
import type { PolicyBook } from '../policy/book.ts';
import { retentionDaysOf } from '../policy/duties.ts';

/** Deletes what is over its time in every account. @returns how much of what went, was held, or could not go */
export async function dailyRetention(
  pool: Pool,
  files: RecordingFiles,
  spoken: SpokenAudio,
  book: PolicyBook,
): Promise<Readonly<Record<string, number>>> {
  const who = 'daily retention';
  const kit = retentionKit(pool, files, spoken, who, (policies) => retentionDaysOf(policies, book));
  const lines = await runRetention(kit, { now: new Date(), who, dryRun: false });
  const sum = (of: 'deleted' | 'held' | 'failed') => lines.reduce((total, line) => total + line[of], 0);
  return { deleted: sum('deleted'), held: sum('held'), failed: sum('failed') };
}
