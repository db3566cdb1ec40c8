import type { Command } from 'commander';
import { postgresCampaignFinder } from '../../../adapters/postgres/reports/find-campaign.ts';
import { postgresReportReader } from '../../../adapters/postgres/reports/reader.ts';
import { pickCampaign } from '../../../reporting/pick-campaign.ts';
import { runReport } from '../../../reporting/run-report.ts';
import { campaignProgress } from '../../campaign-progress.ts';
import type { CliContext } from '../../context.ts';
import { idleSentence } from '../../idle-sentence.ts';
import { writeReport } from '../../report-output.ts';
import { withRecord } from '../../with-record.ts';

/** `dozvon campaign explain CAMPAIGN`: from the rows of the list to the dials, and why nothing dials now. */
export function registerExplain(campaign: Command, context: CliContext): void {
  campaign
    .command('explain <campaign>')
    .description('where everybody stands: the waterfall from loaded rows to dials, adding up to 100 %')
    .option('--json', 'print the steps as JSON')
    .action((idOrName: string, options: { json?: true }) =>
      withRecord(context, async (pool) => {
        const { id } = await pickCampaign(postgresCampaignFinder(pool), idOrName);
        const idle = idleSentence(await campaignProgress(pool, id));
        const source = runReport(postgresReportReader(pool), 'campaign', { campaignId: id });
        await writeReport(
          { ...source, notes: idle === undefined ? [] : [idle] },
          options.json ? 'json' : 'table',
          undefined,
        );
      }),
    );
}
