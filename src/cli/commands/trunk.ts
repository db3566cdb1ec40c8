import type { Command } from 'commander';
import { readTrunkFacts, type TrunkFacts } from '../../adapters/postgres/trunks/trunk-facts.ts';
import type { Config, TrunkConfig } from '../../config/schema.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { columns, type ReportRow } from '../../reporting/columns.ts';
import type { CliContext } from '../context.ts';
import { writeReport } from '../report-output.ts';
import { registerTestCall } from '../test-call-command.ts';
import { withRecord } from '../with-record.ts';
import { registerTrunkEntry } from './trunk-entry.ts';

interface TrunkOptions {
  readonly json?: true;
}

/** `dozvon trunk list | show NAME | add NAME | remove NAME | test-call NUMBER`: trunks of the configuration file and entered ones. */
export function register(program: Command, context: CliContext): void {
  const trunk = program
    .command('trunk')
    .description('trunks of the configuration file and entered ones, and how they do');
  trunk
    .command('list')
    .description('lines in use, rate, registration and health of every trunk')
    .option('--json', 'print one JSON value')
    .action((options: TrunkOptions) => list(context, options));
  trunk
    .command('show <name>')
    .description('one trunk in full')
    .option('--json', 'print one JSON object')
    .action((name: string, options: TrunkOptions) => show(context, name, options));
  registerTrunkEntry(trunk, context);
  registerTestCall(trunk, context);
}

const trunkColumns = columns({
  name: 'word',
  state: 'word',
  inUse: 'integer',
  lines: 'integer',
  rate: 'integer',
  dialsLastMinute: 'integer',
  registration: 'word',
  rttMs: 'integer',
  downUntil: 'time',
  lastStatus: 'word',
  simulated: 'flag',
  host: 'text',
});

async function list(context: CliContext, { json }: TrunkOptions): Promise<void> {
  await withRecord(context, async (pool) => {
    const { trunks } = await context.config();
    const facts = await readTrunkFacts(pool, Object.keys(trunks));
    async function* rows(): AsyncGenerator<ReportRow> {
      for (const each of facts) yield tableRow(toAnswer(trunks, each));
    }
    await writeReport({ columns: trunkColumns, rows: rows(), notes: [] }, json ? 'json' : 'table');
  });
}

async function show(context: CliContext, name: string, { json }: TrunkOptions): Promise<void> {
  await withRecord(context, async (pool) => {
    const { trunks } = await context.config();
    if (!Object.hasOwn(trunks, name))
      throw dozvonError('not-found', { what: 'trunk', name, hint: 'dozvon trunk list' });
    const [facts] = await readTrunkFacts(pool, [name]);
    if (!facts) return;
    const answer = toAnswer(trunks, facts);
    if (json) return context.out(JSON.stringify(answer));
    const width = Math.max(...Object.keys(answer).map((key) => key.length));
    for (const [key, value] of Object.entries(answer)) context.out(`${key.padEnd(width)}  ${cell(value)}`);
  });
}

type TrunkAnswer = ReturnType<typeof toAnswer>;

/** What the configuration says and what the record knows; no secret is in it. */
function toAnswer(trunks: Config['trunks'], { name, ...facts }: TrunkFacts) {
  const config = trunks[name];
  return { name, state: stateOf(facts, config), ...facts, ...(config ? configured(config) : {}) };
}

function configured(config: TrunkConfig) {
  const { host, port, lines, rate, callerIds, codecs, numberFormat, register, qualify, simulated } = config;
  return { simulated, host, port, lines, rate, callerIds, codecs, numberFormat, register, qualify };
}

/** As reservations see it: a registration that is needed and missing takes the trunk out of service. */
function stateOf({ downUntil, registration }: Omit<TrunkFacts, 'name'>, config: TrunkConfig | undefined): string {
  const unregistered = registration !== null && registration !== 'registered';
  if (downUntil !== null || unregistered) return 'down';
  return config?.register && registration === null ? 'unknown' : 'up';
}

function tableRow(answer: TrunkAnswer): ReportRow {
  return { ...answer, downUntil: answer.downUntil?.toISOString() ?? null, updatedAt: null };
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '-';
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.join(', ') : String(value);
}
