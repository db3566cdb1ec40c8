import type { Command } from 'commander';
import { ensureAccount } from '../../adapters/postgres/accounts/accounts.ts';
import { forecastList } from '../../adapters/postgres/forecast/forecast-list.ts';
import { ownPrompts } from '../../adapters/postgres/own-prompts.ts';
import { PostgresCampaigns } from '../../adapters/postgres/scheduling/campaigns.ts';
import { promptLength } from '../../adapters/prompt-length.ts';
import { loadCampaignFile } from '../../config/campaign-file.ts';
import { checkCampaignTrunks } from '../../config/campaign-trunks.ts';
import { bookInForce } from '../../policy/book-in-force.ts';
import { forecastJson } from '../../scheduling/forecast/forecast-json.ts';
import { limitsFor } from '../../scheduling/forecast/lines.ts';
import type { CliContext } from '../context.ts';
import { forecastPage } from '../forecast-page.ts';
import { listOf } from '../list-of.ts';
import { ProgressLine } from '../progress-line.ts';
import { runningReferences } from '../running-book.ts';
import { parseTime } from '../time-option.ts';
import { withRecord } from '../with-record.ts';

interface SimulateOptions {
  readonly list: string;
  readonly at?: string;
  readonly seed: string;
  readonly json?: true;
}

/** `dozvon simulate FILE --list L [--at TIME] [--seed N] [--json]`. */
export function register(program: Command, context: CliContext): void {
  program
    .command('simulate')
    .argument('<file>', 'the campaign file')
    .description('forecast a campaign without a call: finish time, contacts, cost, who is skipped and why')
    .requiredOption('--list <list>', 'the list: its id, its name, or a file, which is imported first')
    .option('--at <time>', 'when the campaign would start, such as 2026-11-24T10:00:00+03:00; default: now')
    .option('--seed <number>', 'the same seed gives the same forecast', '1')
    .option('--json', 'print one JSON object')
    .action((file: string, options: SimulateOptions) => simulate(context, file, options));
}

async function simulate(context: CliContext, file: string, options: SimulateOptions): Promise<void> {
  const spec = loadCampaignFile(file, await runningReferences(context));
  const config = await context.config();
  const at = options.at === undefined ? new Date() : parseTime('--at', options.at);
  await withRecord(context, async (pool) => {
    checkCampaignTrunks(spec, config);
    const accountId = await ensureAccount(pool, spec.account);
    const session = { pool, campaigns: new PostgresCampaigns(pool), spec, accountId };
    const listId = await listOf(context, session, options.list);
    const line = new ProgressLine(2000);
    const found = await forecastList(pool, {
      accountId,
      listId,
      spec,
      at,
      book: bookInForce,
      limits: limitsFor(spec, config.trunks),
      seed: Number.parseInt(options.seed, 10) || 1,
      promptMs: promptLength(await ownPrompts(pool, spec.account), spec.message.language),
      onProgress: (people) => line.show(`${people} people asked about`),
    });
    line.end();
    const json = forecastJson(found, spec.rates.currency);
    context.out(options.json ? JSON.stringify({ campaign: spec.name, list: listId, ...json }) : forecastPage(json));
  });
}
