import type { CampaignFigures, SummaryReader } from '../../../reporting/ports.ts';
import type { Pool } from '../pool.ts';
import { reportSql } from './reader.ts';

/** Counts a campaign in PostgreSQL, in one statement: all figures belong to one moment. */
export function postgresSummaryReader(pool: Pool): SummaryReader {
  return {
    figures: async (campaignId, lawful) => {
      const found = await pool.query<CampaignFigures>(await reportSql('summary'), [campaignId, lawful]);
      return found.rows[0];
    },
  };
}
