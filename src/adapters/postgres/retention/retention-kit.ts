import { erasePerson } from '../../../intake/people/erase-person.ts';
import type { RecordingFiles } from '../../../intake/people/ports.ts';
import { periodsOf } from '../../../intake/retention/periods.ts';
import type { SpokenAudio } from '../../../intake/retention/ports.ts';
import type { RetentionKit } from '../../../intake/retention/run-retention.ts';
import { postgresPersonEraser } from '../people/erase.ts';
import type { Pool } from '../pool.ts';
import { PostgresRetention } from './retention-store.ts';

/**
 * Everything that the deletion jobs need, on the record.
 * @param daysOf days by artefact that policies ask for
 */
export function retentionKit(
  pool: Pool,
  files: RecordingFiles,
  spoken: SpokenAudio,
  who: string,
  daysOf: (policies: readonly string[]) => Readonly<Record<string, number>>,
): RetentionKit {
  const eraser = postgresPersonEraser(pool);
  return {
    store: new PostgresRetention(pool),
    files,
    spoken,
    erase: async ({ accountId }, debtorId) => {
      await erasePerson(eraser, files, { accountId, debtorId, who });
    },
    periods: ({ policies }) => periodsOf(daysOf(policies)),
    onProgress: () => undefined,
  };
}
