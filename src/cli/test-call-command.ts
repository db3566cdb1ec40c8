import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { ensureAccount } from '../adapters/postgres/accounts/accounts.ts';
import { postgresListStore } from '../adapters/postgres/list-store.ts';
import { openPool } from '../adapters/postgres/pool.ts';
import { PostgresCampaigns } from '../adapters/postgres/scheduling/campaigns.ts';
import { refuseDebtor, type TestCallFacts } from '../adapters/postgres/trunks/test-call.ts';
import { waitForTestCall } from '../adapters/postgres/trunks/wait-for-test-call.ts';
import { checkCampaignTrunks } from '../config/campaign-trunks.ts';
import { testCallSpec } from '../config/test-call-spec.ts';
import { dispositions } from '../domain/disposition.ts';
import { dozvonError } from '../domain/errors/index.ts';
import type { CampaignId, ListId } from '../domain/ids.ts';
import type { Language } from '../domain/message.ts';
import { readNumber } from '../intake/do-not-call/read-number.ts';
import { oneNumberList } from '../intake/one-number-list.ts';
import { campaignReferences } from './campaign-references.ts';
import { type CampaignSession, startSession } from './campaign-session.ts';
import type { CliContext } from './context.ts';
import { withRecord } from './with-record.ts';

interface TestCallOptions {
  readonly trunk: string;
  readonly account: string;
  readonly policy?: string;
  readonly text?: string;
  readonly language: string;
  readonly myPhone?: true;
  readonly json?: true;
}

/** `dozvon trunk test-call NUMBER --trunk T`: one real call through the running dialer. */
export function registerTestCall(trunk: Command, context: CliContext): void {
  trunk
    .command('test-call <number>')
    .description('call your own phone through a trunk: reserved, decided, dialled and recorded as every call is')
    .requiredOption('--trunk <trunk>', 'the trunk')
    .option('--account <account>', 'the account whose do-not-call list binds', 'demo')
    .option('--policy <policy>', 'whose hours bind (default: informational; unrestricted on a simulated trunk)')
    .option('--my-phone', 'confirm that the number is your own; a trunk to real people needs it')
    .option('--text <text>', 'what is said')
    .option('--language <language>', 'ru or en', 'ru')
    .option('--json', 'print one JSON object')
    .action((number: string, options: TestCallOptions) => run(context, number, options));
}

async function run(context: CliContext, text: string, options: TestCallOptions): Promise<void> {
  const number = readNumber(text);
  const config = await context.config();
  const { trunk, account, policy } = options;
  // It may be an entered one.
  if (!Object.hasOwn(config.trunks, trunk)) await withRecord(context, async () => undefined);
  const trunkConfig = Object.hasOwn(config.trunks, trunk) ? config.trunks[trunk] : undefined;
  if (!trunkConfig) throw dozvonError('not-found', { what: 'trunk', name: trunk, hint: 'dozvon trunk list' });
  const language: Language = options.language === 'en' ? 'en' : 'ru';
  const wish = { account, trunk, language, myPhone: options.myPhone === true };
  const spec = testCallSpec(
    { ...wish, ...(policy && { policy }), ...(options.text && { text: options.text }) },
    trunkConfig,
    campaignReferences(),
  );
  checkCampaignTrunks(spec, config);
  const stack = await context.stack();
  const pool = openPool(stack.databaseUrl, 'test call', 2);
  try {
    const accountId = await ensureAccount(pool, account);
    await refuseDebtor(pool, accountId, number);
    const mark = randomBytes(2).toString('hex');
    const listId = await oneNumberList(postgresListStore(pool), account, number, new Date(), mark);
    const session = { pool, campaigns: new PostgresCampaigns(pool), spec, accountId };
    const facts = await place(context, session, listId, trunk);
    if (!facts) return;
    context.out(options.json ? JSON.stringify(answer(facts, trunk, spec.policies)) : sentence(facts));
    if (facts.disposition === null || !dispositions[facts.disposition].answered) process.exitCode = 1;
  } finally {
    await pool.end();
  }
}

/** @returns undefined when the caller pressed Ctrl-C: the call is cancelled, or goes on to its end if it had begun */
async function place(
  context: CliContext,
  session: CampaignSession,
  listId: ListId,
  trunk: string,
): Promise<TestCallFacts | undefined> {
  let interrupted = false;
  const onSignal = (): void => {
    interrupted = true;
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  const { campaignId } = await startSession(session, listId, true, () => undefined);
  try {
    const facts = await waitForTestCall(session.pool, campaignId, trunk, context.step, () => interrupted);
    if (!facts) await cancel(session, campaignId);
    if (!facts) process.exitCode = 1;
    return facts;
  } catch (error) {
    await cancel(session, campaignId);
    throw error;
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}

/** Nothing of it is placed later. */
async function cancel({ campaigns }: CampaignSession, campaignId: CampaignId): Promise<void> {
  const state = await campaigns.state(campaignId);
  if (state === 'running' || state === 'ready' || state === 'paused') await campaigns.move(campaignId, 'cancelled');
}

function answer(facts: TestCallFacts, trunk: string, policies: readonly string[]) {
  const { debtorId, attemptId, disposition, heardMs, messageMs, firstAudioMs, sipStatus, cause, callId } = facts;
  const times = {
    ringAfterMs: between(facts.dialedAt, facts.ringingAt),
    answerAfterMs: between(facts.dialedAt, facts.answeredAt),
    talkMs: between(facts.answeredAt, facts.endedAt),
  };
  const ids = { attemptId, person: debtorId, callId, trunk, policies };
  return { ...ids, disposition, heardMs, messageMs, firstAudioMs, sipStatus, cause, ...times };
}

function sentence(facts: TestCallFacts): string {
  const answerMs = between(facts.dialedAt, facts.answeredAt);
  const parts = [
    facts.disposition ?? facts.state ?? '',
    answerMs === null ? 'nobody answered' : `answered after ${seconds(answerMs)}`,
    ...(answerMs === null ? [] : [`heard ${seconds(facts.heardMs ?? 0)} of ${seconds(facts.messageMs ?? 0)}`]),
    ...(facts.firstAudioMs === null ? [] : [`first sound ${facts.firstAudioMs} ms after the answer`]),
    ...(facts.sipStatus === null ? [] : [`SIP ${facts.sipStatus}`]),
    `attempt ${facts.attemptId}`,
  ];
  return parts.join(' · ');
}

function between(from: Date | null, to: Date | null): number | null {
  return from === null || to === null ? null : to.getTime() - from.getTime();
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
