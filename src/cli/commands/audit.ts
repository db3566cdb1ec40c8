import type { Command } from 'commander';
import { readWitness } from '../../adapters/files/witness-log.ts';
import { openPool, type Pool } from '../../adapters/postgres/pool.ts';
import { readAuditMark, saveAuditMark } from '../../adapters/postgres/reports/audit-marks.ts';
import { postgresAuditSource } from '../../adapters/postgres/reports/audit-source.ts';
import { postgresCampaignFinder } from '../../adapters/postgres/reports/find-campaign.ts';
import { readEnteredTrunks } from '../../adapters/postgres/trunks/entered-trunks.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { type AuditQuestion, type AuditReport, audit } from '../../reporting/audit/audit.ts';
import { auditLagMs, auditSinceLast } from '../../reporting/audit/since-last.ts';
import { pickCampaign } from '../../reporting/pick-campaign.ts';
import { auditQuestion } from '../audit-question.ts';
import { auditTable } from '../audit-table.ts';
import type { CliContext } from '../context.ts';
import { parseTime } from '../time-option.ts';

interface AuditOptions {
  readonly campaign?: string;
  readonly from?: string;
  readonly to?: string;
  readonly witness?: readonly string[];
  readonly witnessTrunk?: readonly string[];
  readonly sinceLast?: true;
  readonly json?: boolean;
}

/** `dozvon audit`: replays the record and checks the seven promises; exit code 1 on a breach. */
export function register(program: Command, context: CliContext): void {
  program
    .command('audit')
    .description('replay the record and check the seven promises; fails on a breach')
    .option('--campaign <id>', 'one campaign, by id or by name (default: all)')
    .option('--from <time>', 'attempts reserved at or after: 2026-11-22 (midnight UTC) or a time with offset')
    .option('--to <time>', 'attempts reserved before')
    .option('--witness <file...>', "the carrier's own log: JSON lines or CSV with time, number, callId")
    .option('--witness-trunk <name...>', 'the trunks that the log speaks of (default: all)')
    .option('--since-last', 'go on where the last such audit ended; the scheduler does it once a day')
    .option('--json', 'print one JSON object')
    .action((options: AuditOptions) => run(context, options));
}

async function run(context: CliContext, options: AuditOptions): Promise<void> {
  const witness = await witnessOf(options);
  const config = await context.config();
  const stack = await context.stack({ parts: ['postgres'] });
  const pool = openPool(stack.databaseUrl, 'audit', 2);
  try {
    const scope = {
      ...(options.campaign
        ? { campaignId: (await pickCampaign(postgresCampaignFinder(pool), options.campaign)).id }
        : {}),
      ...(options.from ? { from: parseTime('--from', options.from) } : {}),
      ...(options.to ? { to: parseTime('--to', options.to) } : {}),
    };
    context.learnTrunks(await readEnteredTrunks(pool));
    const question = auditQuestion(config, scope, witness);
    const report = options.sinceLast
      ? await sinceLast(pool, question)
      : await audit(postgresAuditSource(pool), question);
    print(context, report, options.json === true);
  } finally {
    await pool.end();
  }
}

/** Periods and carriers' logs belong to a full audit: a mark speaks of everything up to it. */
async function sinceLast(pool: Pool, question: AuditQuestion): Promise<AuditReport> {
  const { campaignId, from, to } = question.scope;
  if (from || to || question.witness) throw dozvonError('audit-since-last-whole', {});
  const until = new Date(question.now.getTime() - auditLagMs);
  const before = await readAuditMark(pool, campaignId);
  const { report, mark } = await auditSinceLast(postgresAuditSource(pool), question, before, until);
  await saveAuditMark(pool, campaignId, mark, report.breaches);
  return report;
}

async function witnessOf(options: AuditOptions): Promise<AuditQuestion['witness']> {
  if (!options.witness) return undefined;
  const logs = await Promise.all(options.witness.map(readWitness));
  return { calls: logs.flat(), trunks: options.witnessTrunk ?? [] };
}

function print(context: CliContext, report: AuditReport, json: boolean): void {
  context.out(json ? JSON.stringify(report) : auditTable(report));
  if (report.breaches > 0) process.exitCode = 1;
}
