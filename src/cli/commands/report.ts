import type { Command } from 'commander';
import { openPool } from '../../adapters/postgres/pool.ts';
import { postgresCampaignFinder } from '../../adapters/postgres/reports/find-campaign.ts';
import { postgresReportReader } from '../../adapters/postgres/reports/reader.ts';
import { pickCampaign } from '../../reporting/pick-campaign.ts';
import type { ReportScope } from '../../reporting/ports.ts';
import { reportByName, reports } from '../../reporting/registry.ts';
import { runReport } from '../../reporting/run-report.ts';
import type { CliContext } from '../context.ts';
import { chooseFormat, writeReport } from '../report-output.ts';
import { parseTime } from '../time-option.ts';

interface ReportOptions {
  readonly campaign?: string;
  readonly from?: string;
  readonly to?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly out?: string;
}

/** `dozvon report NAME --campaign ID`, `dozvon report list`. */
export function register(program: Command, context: CliContext): void {
  program
    .command('report')
    .description('print a report of a campaign, or "report list"')
    .argument('<name>', `${reports.map((report) => report.name).join(', ')}, or list`)
    .option('--campaign <id>', 'the campaign, by id or by name')
    .option('--from <time>', 'attempts reserved at or after: 2026-11-22 (midnight UTC) or a time with offset')
    .option('--to <time>', 'attempts reserved before')
    .option('--format <format>', 'table, csv, xlsx or json (default: the ending of --out, else table)')
    .option('--json', 'the same as --format json')
    .option('--out <file>', 'write to a file, which appears when it is complete')
    .action((name: string, options: ReportOptions, command: Command) =>
      name === 'list' ? list(context, options) : print(context, name, options, command),
    );
}

function list(context: CliContext, options: ReportOptions): void {
  if (options.json || options.format === 'json') {
    const entries = reports.map(({ name, about, columns }) => ({ name, about, columns: columns.map((c) => c.name) }));
    context.out(JSON.stringify(entries, null, 2));
    return;
  }
  for (const { name, about } of reports) context.out(`${name.padEnd(10)} ${about}`);
}

async function print(context: CliContext, name: string, options: ReportOptions, command: Command): Promise<void> {
  reportByName(name);
  const format = chooseFormat(options);
  const period = {
    ...(options.from === undefined ? {} : { from: parseTime('--from', options.from) }),
    ...(options.to === undefined ? {} : { to: parseTime('--to', options.to) }),
  };
  const wanted = options.campaign ?? command.error("error: required option '--campaign <id>' not specified");
  const stack = await context.stack({ parts: ['postgres'] });
  const pool = openPool(stack.databaseUrl, 'report', 2);
  try {
    const campaign = await pickCampaign(postgresCampaignFinder(pool), wanted);
    const scope: ReportScope = { campaignId: campaign.id, ...period };
    const simulated = await simulatedTrunks(context, campaign.trunks);
    const notes = simulated.map((trunk) => `Trunk "${trunk}" is a simulated network: nobody was really called.`);
    const source = { ...runReport(postgresReportReader(pool), name, scope), notes };
    await writeReport(source, format, options.out);
    if (format === 'csv' || format === 'json') for (const note of notes) context.step(note);
  } finally {
    await pool.end();
  }
}

/** The design wants every report to say so when it speaks of a test network. */
async function simulatedTrunks(context: CliContext, names: readonly string[]): Promise<readonly string[]> {
  const { trunks } = await context.config();
  return names.filter((name) => trunks[name]?.simulated === true);
}
