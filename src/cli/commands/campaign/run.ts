import type { Command } from 'commander';
import type { CampaignId } from '../../../domain/ids.ts';
import { type CampaignSession, openSession, startSession, summaryOf } from '../../campaign-session.ts';
import { waitForCampaign } from '../../campaign-wait.ts';
import type { CliContext } from '../../context.ts';
import { listOf } from '../../list-of.ts';
import { ProgressLine } from '../../progress-line.ts';
import { summaryTable } from '../../summary-table.ts';

interface RunOptions {
  readonly list: string;
  readonly new?: true;
  readonly wait?: true;
  readonly json?: true;
}

/** `dozvon campaign run FILE --list L [--new] [--wait] [--json]`. */
export function registerRun(campaign: Command, context: CliContext): void {
  campaign
    .command('run <file>')
    .description('start the campaign of a file on a list; the same file and list again goes on with it')
    .requiredOption('--list <list>', 'the list: its id, its name, or a file, which is imported first')
    .option('--new', 'make another campaign where one of this name and list exists')
    .option('--wait', 'stay until it has ended, with progress; Ctrl-C pauses it')
    .option('--json', 'print the figures as one JSON object')
    .action((file: string, options: RunOptions) => run(context, file, options));
}

async function run(context: CliContext, file: string, options: RunOptions): Promise<void> {
  const session = await openSession(context, file);
  try {
    const listId = await listOf(context, session, options.list);
    const started = await startSession(session, listId, options.new === true, (n) => context.step(`${n} people added`));
    context.step(`campaign ${started.campaignId} ${started.resumed ? 'goes on' : 'started'}: ${started.state}`);
    if (options.wait) return await wait(context, session, started.campaignId, options.json === true);
    context.out(options.json ? JSON.stringify(started) : started.campaignId);
  } finally {
    await session.pool.end();
  }
}

async function wait(context: CliContext, session: CampaignSession, id: CampaignId, json: boolean): Promise<void> {
  const line = new ProgressLine();
  let last = '';
  const ended = await waitForCampaign(session.pool, session.campaigns, id, (text) => {
    last = text;
    line.show(last);
  });
  line.end(last);
  if (!ended) {
    context.step(`Interrupted: the campaign is paused. "dozvon campaign resume ${id}" goes on.`);
    process.exitCode = 1;
  }
  const summary = await summaryOf(context, session.pool, id);
  context.out(json ? JSON.stringify(summary) : summaryTable(summary));
}
