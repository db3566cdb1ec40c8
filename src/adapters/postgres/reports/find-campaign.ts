import type { CampaignFinder, CampaignReference } from '../../../reporting/ports.ts';
import type { Pool } from '../pool.ts';
import { reportSql } from './reader.ts';

/** Finds campaigns by id or name in PostgreSQL. */
export function postgresCampaignFinder(pool: Pool): CampaignFinder {
  return {
    find: async (idOrName) => {
      const found = await pool.query<CampaignReference>(await reportSql('find-campaign'), [idOrName]);
      return found.rows;
    },
  };
}
