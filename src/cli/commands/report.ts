import type { Command } from 'commander';
import { knownAccount } from '../../adapters/postgres/accounts/accounts.ts';
import { openPool, type Pool } from '../../adapters/postgres/pool.ts';
import { postgresCampaignFinder } from '../../adapters/postgres/reports/find-campaign.ts';
import { postgresReportReader } from '../../adapters/postgres/reports/reader.ts';
import { readScopeFacts } from '../../adapters/postgres/reports/scope-facts.ts';
import { readEnteredTrunks } from '../../adapters/postgres/trunks/entered-trunks.ts';
import { arrangementOf } from '../../reporting/arrange.ts';
import { simulatedNotes } from '../../reporting/notes.ts';
import { paperOf } from '../../reporting/paper.ts';
import { pickCampaign } from '../../reporting/pick-campaign.ts';
import type { ReportScope } from '../../reporting/ports.ts';
import { reportByName, reports } from '../../reporting/registry.ts';
import { runReport } from '../../reporting/run-report.ts';
import type { CliContext } from '../context.ts';
import { mailReports } from '../mail-reports.ts';
import { chooseFormat, writeReport } from '../report-output.ts';
import { parseTime } from '../time-option.ts';

interface ReportOptions {
  readonly campaign?: string;
  readonly account?: string;
  readonly group?: string;
  readonly columns?: string;
  readonly filter?: string;
  readonly language: string;
  readonly now?: boolean;
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
    .description('print a report of a campaign or an account; "report list"; "report mail" sends what is due')
    .argument('<name>', `${reports.map((report) => report.name).join(', ')}, list, or mail`)
    .option('--campaign <id>', 'the campaign, by id or by name')
    .option('--account <name>', 'all campaigns of an account, for the reports that can')
    .option('--from <time>', 'attempts reserved at or after: 2026-11-22 (midnight UTC) or a time with offset')
    .option('--to <time>', 'attempts reserved before')
    .option('--format <format>', 'table, csv, xlsx, pdf or json (default: the ending of --out, else table)')
    .option('--group <column>', 'add the rows up by a column, such as disposition, trunk, operator, day or hour')
    .option('--columns <names>', 'chosen columns, with commas between')
    .option('--filter <column:value>', 'only these rows; several with | between')
    .option('--language <language>', 'of the words on a PDF: ru or en', 'ru')
    .option('--now', 'with "report mail": every ordered mail at once, as a try')
    .option('--json', 'the same as --format json')
    .option('--out <file>', 'write to a file, which appears when it is complete')
    .action((name: string, options: ReportOptions, command: Command) =>
      name === 'list'
        ? list(context, options)
        : name === 'mail'
          ? mailReports(context, options.now === true)
          : print(context, name, options, command),
    );
}

function list(context: CliContext, options: ReportOptions): void {
  if (options.json || options.format === 'json') {
    const entries = reports.map(({ name, about, columns }) => ({ name, about, columns: columns.map((c) => c.name) }));
    context.out(JSON.stringify(entries, null, 2));
    return;
  }
  for (const { name, about } of reports) context.out(`${name.padEnd(11)} ${about}`);
}

async function print(context: CliContext, name: string, options: ReportOptions, command: Command): Promise<void> {
  reportByName(name);
  const format = chooseFormat(options);
  const period = {
    ...(options.from === undefined ? {} : { from: parseTime('--from', options.from) }),
    ...(options.to === undefined ? {} : { to: parseTime('--to', options.to) }),
  };
  if (options.campaign === undefined && options.account === undefined)
    command.error("error: required option '--campaign <id>' not specified (or --account for the reports that can)");
  const stack = await context.stack({ parts: ['postgres'] });
  const pool = openPool(stack.databaseUrl, 'report', 2);
  try {
    const scope: ReportScope = { ...(await subject(pool, options)), ...period };
    const facts = await readScopeFacts(pool, scope);
    const language = options.language === 'en' ? 'en' : 'ru';
    context.learnTrunks(await readEnteredTrunks(pool));
    const { trunks } = await context.config();
    const isSimulated = (trunk: string) => trunks[trunk]?.simulated === true;
    const notes = simulatedNotes(facts.trunks, isSimulated, format === 'pdf' ? language : 'en');
    const paper = paperOf(name, facts, scope, { at: new Date(), language, group: options.group });
    const arrangement = arrangementOf(options);
    const source = { ...runReport(postgresReportReader(pool), name, scope, arrangement), notes, paper };
    await writeReport(source, format, options.out);
    if (format === 'csv' || format === 'json') for (const note of notes) context.step(note);
  } finally {
    await pool.end();
  }
}

/** A campaign, or every campaign of an account. */
async function subject(pool: Pool, { campaign, account }: ReportOptions): Promise<ReportScope> {
  if (campaign !== undefined) return { campaignId: (await pickCampaign(postgresCampaignFinder(pool), campaign)).id };
  return { accountId: await knownAccount(pool, account ?? '') };
}
