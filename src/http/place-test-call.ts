import { randomBytes } from 'node:crypto';
import type { VisitorAccount } from '../adapters/postgres/access/visitors.ts';
import { postgresListStore } from '../adapters/postgres/list-store.ts';
import { PostgresCampaigns } from '../adapters/postgres/scheduling/campaigns.ts';
import { refuseDebtor } from '../adapters/postgres/trunks/test-call.ts';
import { waitForTestCall } from '../adapters/postgres/trunks/wait-for-test-call.ts';
import { drawFor } from '../adapters/sticky-draw.ts';
import { checkCampaignTrunks } from '../config/campaign-trunks.ts';
import { testCallSpec } from '../config/test-call-spec.ts';
import type { CampaignSpec } from '../domain/campaign-spec.ts';
import { DozvonError, dozvonError } from '../domain/errors/index.ts';
import type { CampaignId, ListId } from '../domain/ids.ts';
import type { Language } from '../domain/message.ts';
import { readNumber } from '../intake/do-not-call/read-number.ts';
import { oneNumberList } from '../intake/one-number-list.ts';
import { bookInForce } from '../policy/book-in-force.ts';
import { zonesOf } from '../policy/decide-campaign.ts';
import { startCampaign } from '../scheduling/start-campaign.ts';
import type { HttpKit } from './kit.ts';

interface TestCallOrder {
  readonly trunk: string;
  readonly number: string;
  readonly myPhone: boolean;
  readonly language: Language;
}

/** Why the test calls of this process came to nothing, by campaign; the last hundred. */
const problems = new Map<string, DozvonError>();

export const testCallProblem = (campaign: string): DozvonError | undefined => problems.get(campaign);

/**
 * One call to one's own phone, by the way of `dozvon trunk test-call`: reserved, decided, dialled and recorded as every call is.
 * @returns its campaign, as soon as it is written down
 * @throws DozvonError `not-found`, `test-call-unconfirmed`, `test-call-debtor`, `number-unusable`
 */
export async function placeTestCall(kit: HttpKit, account: VisitorAccount, order: TestCallOrder): Promise<CampaignId> {
  const { pool, config } = kit;
  const { trunk, language, myPhone } = order;
  const known = Object.hasOwn(config.trunks, trunk) ? config.trunks[trunk] : undefined;
  if (!known) throw dozvonError('not-found', { what: 'trunk', name: trunk, hint: 'GET /api/trunks' });
  const number = readNumber(order.number);
  const spec = testCallSpec({ account: account.name, trunk, language, myPhone }, known, kit.references());
  checkCampaignTrunks(spec, config);
  await refuseDebtor(pool, account.id, number);
  const mark = randomBytes(2).toString('hex');
  const listId = await oneNumberList(postgresListStore(pool), account.name, number, kit.now(), mark);
  const campaignId = await start(kit, account, spec, listId);
  void watch(kit, campaignId, trunk);
  return campaignId;
}

async function start(kit: HttpKit, { id }: VisitorAccount, spec: CampaignSpec, listId: ListId): Promise<CampaignId> {
  const { campaignId } = await startCampaign(new PostgresCampaigns(kit.pool), {
    accountId: id,
    listId,
    spec,
    fresh: true,
    unspeakable: () => undefined,
    draw: (debtorId) => drawFor(id, debtorId),
    zonesOf: ({ subject }) => zonesOf(spec.policies, subject, bookInForce),
    onProgress: () => undefined,
  });
  return campaignId;
}

/** A call that does not come about is cancelled: nothing rings hours later. */
async function watch({ pool, live, log }: HttpKit, campaignId: CampaignId, trunk: string): Promise<void> {
  const touch = () => live.touch(`test-call:${campaignId}`);
  try {
    await waitForTestCall(pool, campaignId, trunk, touch, () => false);
  } catch (error) {
    if (!(error instanceof DozvonError)) log.warn({ err: error, campaignId }, 'a test call was lost from sight');
    else remember(campaignId, error);
    await cancel(pool, campaignId).catch((why: unknown) => {
      log.warn({ err: why, campaignId }, 'a test call was not cancelled');
    });
  }
  touch();
}

function remember(campaignId: string, error: DozvonError): void {
  problems.set(campaignId, error);
  const [oldest] = problems.keys();
  if (problems.size > 100 && oldest !== undefined) problems.delete(oldest);
}

async function cancel(pool: HttpKit['pool'], campaignId: CampaignId): Promise<void> {
  const campaigns = new PostgresCampaigns(pool);
  const state = await campaigns.state(campaignId);
  if (state === 'running' || state === 'ready' || state === 'paused') await campaigns.move(campaignId, 'cancelled');
}
