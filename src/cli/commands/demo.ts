import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Command } from 'commander';
import { forgetSimulated } from '../../adapters/postgres/accounts/forget-simulated.ts';
import type { Pool } from '../../adapters/postgres/pool.ts';
import { postgresReportReader } from '../../adapters/postgres/reports/reader.ts';
import { PostgresOperators } from '../../adapters/postgres/transfer/operators.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { CampaignId, ListId } from '../../domain/ids.ts';
import { runReport } from '../../reporting/run-report.ts';
import type { Stack } from '../../stack/stack.ts';
import { checkout } from '../../stack/state-folder.ts';
import { type CampaignSession, openSession, startSession, summaryOf } from '../campaign-session.ts';
import { waitForCampaign } from '../campaign-wait.ts';
import type { CliContext } from '../context.ts';
import { demoUsersText, hireDemoUsers, screensAreBuilt } from '../demo-users.ts';
import { importFile } from '../import-file.ts';
import { ProgressLine } from '../progress-line.ts';
import { writeReport } from '../report-output.ts';
import { summaryTable } from '../summary-table.ts';

interface DemoOptions {
  readonly once?: true;
  readonly json?: true;
  readonly english?: true;
}

/** Lists have names of their own, so that nobody's import of a file with the same name is meant. */
const demos = {
  ru: { campaign: 'campaigns/demo.yaml', file: 'campaigns/lists/demo.csv', listName: 'dozvon demo' },
  en: { campaign: 'campaigns/demo-en.yaml', file: 'campaigns/lists/demo-en.csv', listName: 'dozvon demo, English' },
} as const;

/** `dozvon demo [--once] [--json] [--english]`: the main job on the simulated network. */
export function register(program: Command, context: CliContext): void {
  program
    .command('demo')
    .description('the main job on a simulated network: a messy list, real calls, a report; stays until Ctrl-C')
    .option('--once', 'end after the report')
    .option('--json', 'print the figures as one JSON object; implies --once')
    .option('--english', 'the demo in English: a short UTF-8 list')
    .action((options: DemoOptions) => run(context, options));
}

async function run(context: CliContext, options: DemoOptions): Promise<void> {
  const demo = demos[options.english ? 'en' : 'ru'];
  const session = await openSession(context, join(checkout, demo.campaign));
  const { pool, campaigns } = session;
  try {
    const stack = await context.stack();
    await hireSimulatedOperators(pool, session, stack);
    await forgetEarlierDemos(context, session);
    const listId = await importDemoList(context, session, demo);
    const stays = !options.once && !options.json;
    // Whoever tries it out need not wait for the end: the screens show this campaign while it runs.
    const screens = stays && screensAreBuilt() ? await openScreens(session, stack, options) : undefined;
    if (screens) context.step(screens);
    const { campaignId } = await startSession(session, listId, true, () => undefined);
    const line = new ProgressLine();
    let last = '';
    const ended = await waitForCampaign(pool, campaigns, campaignId, (text) => {
      last = text;
      line.show(last);
    });
    line.end(last);
    if (!ended) process.exitCode = 1;
    await report(context, pool, campaignId, options.json === true);
    if (ended && stays) {
      if (screens) context.out(screens);
      await stay(context, stack);
    }
  } finally {
    await pool.end();
  }
}

/** @returns what to open and how to log in */
async function openScreens(
  { pool, accountId }: CampaignSession,
  stack: Stack,
  { english }: DemoOptions,
): Promise<string> {
  return demoUsersText(stack.http.url, await hireDemoUsers(pool, accountId, english ? 'en' : 'ru'));
}

/** Each demo starts from the same state: the opt-outs and bad numbers of the one before would change its figures. */
async function forgetEarlierDemos(context: CliContext, { pool, accountId }: CampaignSession): Promise<void> {
  const { trunks } = await context.config();
  const simulated = Object.keys(trunks).filter((name) => trunks[name]?.simulated);
  await forgetSimulated(pool, accountId, simulated);
}

async function importDemoList(
  context: CliContext,
  { pool, spec }: CampaignSession,
  { file, listName }: (typeof demos)['ru' | 'en'],
): Promise<ListId> {
  const report = await importFile(context, { pool, file: join(checkout, file), account: spec.account, listName });
  if (report.list === undefined) throw dozvonError('list-empty', { campaign: spec.name });
  return report.list;
}

/** The simulated network has phones of its own; here they become operators of the demo's queue. */
async function hireSimulatedOperators(pool: Pool, { accountId, spec }: CampaignSession, stack: Stack): Promise<void> {
  const operators = new PostgresOperators(pool);
  const known = new Set((await operators.list(accountId)).map((operator) => operator.login));
  const queues = queuesOf(spec);
  for (const { name, password } of stack.carrier?.operators ?? []) {
    if (!known.has(name)) await operators.add(accountId, { name, queues, login: name, password });
  }
  await untilReady(operators, accountId);
}

function queuesOf(spec: CampaignSession['spec']): string[] {
  const keys = Object.values(spec.message.keys).flatMap((action) => (action.do === 'operator' ? [action.queue] : []));
  return [...new Set([...keys, ...(spec.transfer.queue === undefined ? [] : [spec.transfer.queue])])];
}

/** Phones register every few seconds; nobody should press 1 before one is there. */
async function untilReady(operators: PostgresOperators, accountId: CampaignSession['accountId']): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    const present = await operators.list(accountId);
    if (present.some((operator) => operator.state === 'ready')) return;
    await delay(100);
  }
}

async function report(context: CliContext, pool: Pool, campaignId: CampaignId, json: boolean): Promise<void> {
  const summary = await summaryOf(context, pool, campaignId);
  if (json) return context.out(JSON.stringify(summary));
  const notes = ['Everything above happened on a simulated network: nobody was really called.'];
  await writeReport({ ...runReport(postgresReportReader(pool), 'targets', { campaignId }), notes }, 'table', undefined);
  context.out(`\n${summaryTable(summary)}\n\nEvery dial: ./dozvon report attempts --campaign ${campaignId}`);
}

async function stay(context: CliContext, stack: Stack): Promise<void> {
  context.step(`The stack stays up at ${stack.http.url}. Ctrl-C ends it.`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    setInterval(() => undefined, 60_000);
  });
  const { stopStack } = await import('../../stack/stop-stack.ts');
  for (const name of await stopStack(await context.state())) context.step(`${name} stopped`);
}
