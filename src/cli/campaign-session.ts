import { ensureAccount } from '../adapters/postgres/accounts/accounts.ts';
import { useInstalledBook } from '../adapters/postgres/policy/load-book.ts';
import { openPool, type Pool } from '../adapters/postgres/pool.ts';
import { postgresAuditSource } from '../adapters/postgres/reports/audit-source.ts';
import { postgresSummaryReader } from '../adapters/postgres/reports/summary.ts';
import { PostgresCampaigns } from '../adapters/postgres/scheduling/campaigns.ts';
import { readEnteredTrunks } from '../adapters/postgres/trunks/entered-trunks.ts';
import { drawFor } from '../adapters/sticky-draw.ts';
import { loadCampaignFile } from '../config/campaign-file.ts';
import { checkCampaignTrunks } from '../config/campaign-trunks.ts';
import { speechCheck } from '../conversation/message/speech-check.ts';
import type { CampaignSpec } from '../domain/campaign-spec.ts';
import type { AccountId, CampaignId, ListId } from '../domain/ids.ts';
import { bookInForce } from '../policy/book-in-force.ts';
import { zonesOf } from '../policy/decide-campaign.ts';
import { audit } from '../reporting/audit/audit.ts';
import { type CampaignSummary, summarise } from '../reporting/summary.ts';
import { type StartedCampaign, startCampaign } from '../scheduling/start-campaign.ts';
import { auditQuestion } from './audit-question.ts';
import type { CliContext } from './context.ts';
import { runningReferences } from './running-book.ts';

/** What commands about one campaign share: the record, the account, the file. */
export interface CampaignSession {
  readonly pool: Pool;
  readonly campaigns: PostgresCampaigns;
  readonly spec: CampaignSpec;
  readonly accountId: AccountId;
}

/** Reads and checks the file, starts the stack, opens the record. The caller ends the pool. */
export async function openSession(context: CliContext, file: string): Promise<CampaignSession> {
  const spec = loadCampaignFile(file, await runningReferences(context));
  const config = await context.config();
  // A trunk of the file is judged before anything starts; one that may have been entered, once the record is there.
  if (spec.trunks.every((name) => Object.hasOwn(config.trunks, name))) checkCampaignTrunks(spec, config);
  const stack = await context.stack();
  const pool = openPool(stack.databaseUrl, 'campaign', 4);
  await useInstalledBook(pool);
  context.learnTrunks(await readEnteredTrunks(pool));
  checkCampaignTrunks(spec, config);
  return { pool, campaigns: new PostgresCampaigns(pool), spec, accountId: await ensureAccount(pool, spec.account) };
}

/** Starts the campaign on a list, or goes on with it. */
export function startSession(
  { campaigns, spec, accountId }: CampaignSession,
  listId: ListId,
  fresh: boolean,
  onProgress: (targets: number) => void,
): Promise<StartedCampaign> {
  const unspeakable = speechCheck(spec, new Date().toISOString().slice(0, 10));
  return startCampaign(campaigns, {
    accountId,
    listId,
    spec,
    fresh,
    unspeakable: ({ vars }) => unspeakable(vars),
    draw: (debtorId) => drawFor(accountId, debtorId),
    zonesOf: ({ subject }) => zonesOf(spec.policies, subject, bookInForce),
    onProgress,
  });
}

/** The final figures of a campaign, with its audit. */
export async function summaryOf(context: CliContext, pool: Pool, campaignId: CampaignId): Promise<CampaignSummary> {
  const config = await context.config();
  return summarise(postgresSummaryReader(pool), campaignId, async (id) => {
    return (await audit(postgresAuditSource(pool), auditQuestion(config, { campaignId: id }))).breaches;
  });
}
