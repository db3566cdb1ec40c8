import type { Command } from 'commander';
import { postgresCampaignFinder } from '../../../adapters/postgres/reports/find-campaign.ts';
import { postgresReportReader } from '../../../adapters/postgres/reports/reader.ts';
import { pickCampaign } from '../../../reporting/pick-campaign.ts';
import { runExplanation } from '../../../reporting/run-report.ts';
import type { CliContext } from '../../context.ts';
import { writeReport } from '../../report-output.ts';
import { langOption, languageOption, whyLine } from '../../why-line.ts';
import { withRecord } from '../../with-record.ts';

/** `dozvon campaign explain CAMPAIGN`: from the rows of the list to the dials, and why nothing dials now. */
export function registerExplain(campaign: Command, context: CliContext): void {
  campaign
    .command('explain <campaign>')
    .description('where everybody stands: the waterfall from loaded rows to dials, adding up to 100 %')
    .option('--json', 'print the steps as JSON')
    .addOption(langOption())
    .action((idOrName: string, options: { json?: true; lang?: string }) =>
      withRecord(context, async (pool) => {
        const { id } = await pickCampaign(postgresCampaignFinder(pool), idOrName);
        const why = await whyLine(pool, id, languageOption(options.lang));
        const source = runExplanation(postgresReportReader(pool), { campaignId: id });
        await writeReport(
          { ...source, notes: why === undefined ? [] : [why.text] },
          options.json ? 'json' : 'table',
          undefined,
        );
      }),
    );
}
