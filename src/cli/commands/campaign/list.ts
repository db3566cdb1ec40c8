import { allCampaigns } from '../../../adapters/postgres/scheduling/all-campaigns.ts';
import { columns } from '../../../reporting/columns.ts';
import type { CliContext } from '../../context.ts';
import { writeReport } from '../../report-output.ts';
import { withRecord } from '../../with-record.ts';

const campaignColumns = columns({
  id: 'id',
  account: 'text',
  name: 'text',
  run: 'integer',
  list: 'text',
  state: 'word',
  createdAt: 'time',
});

/** `dozvon campaign status` without a campaign: every one there is, the newest first. */
export function listCampaigns(context: CliContext, format: 'json' | 'table'): Promise<void> {
  return withRecord(context, async (pool) => {
    const campaigns = await allCampaigns(pool);
    async function* rows() {
      for (const { createdAt, ...rest } of campaigns) yield { ...rest, createdAt: createdAt.toISOString() };
    }
    await writeReport({ columns: campaignColumns, rows: rows(), notes: [] }, format);
  });
}
