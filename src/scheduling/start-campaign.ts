import type { CampaignState } from '../domain/campaign.ts';
import type { CampaignSpec } from '../domain/campaign-spec.ts';
import { firstMismatch } from '../domain/debtor-filter.ts';
import { dozvonError } from '../domain/errors/index.ts';
import type { AccountId, CampaignId, DebtorId, ListId } from '../domain/ids.ts';
import type { CampaignStore, Member, NewTarget } from './campaign-ports.ts';

export interface StartRequest {
  readonly accountId: AccountId;
  readonly listId: ListId;
  readonly spec: CampaignSpec;
  /** Makes another campaign where one of this account, name and list exists. */
  readonly fresh: boolean;
  /** Why this person's message cannot be spoken, naming the text; undefined when it can. */
  unspeakable(member: Member): string | undefined;
  /** Number in [0, 100) that never changes for this debtor of this account. */
  draw(debtorId: DebtorId): number;
  /** Time zones where this person may be: whose day ends first is called first. */
  zonesOf(member: Member): readonly string[];
  onProgress(targets: number): void;
}

export interface StartedCampaign {
  readonly campaignId: CampaignId;
  readonly resumed: boolean;
  readonly state: CampaignState;
}

const pageSize = 5000;

/**
 * Makes the campaign of this account, name and list, or goes on with it: people who are in it already are not called again
 * for having been named twice. Nothing starts while one person's message cannot be spoken.
 * @throws DozvonError `message-unspeakable`, `list-empty`
 */
export async function startCampaign(store: CampaignStore, request: StartRequest): Promise<StartedCampaign> {
  const { accountId, listId, spec, fresh } = request;
  const found = fresh ? undefined : await store.find(accountId, listId, spec.name);
  if (found?.state === 'cancelled') throw dozvonError('campaign-cancelled', { campaign: spec.name });
  await checkEverybody(store, request);
  const campaignId = found?.id ?? (await store.create(accountId, listId, spec));
  if (found) await store.update(campaignId, spec);
  const added = await addTargets(store, request, campaignId);
  if (!found && added === 0) throw dozvonError('list-empty', { campaign: spec.name });
  const again = found === undefined || found.state === 'ready' || found.state === 'draft' || found.state === 'paused';
  if (again || (found.state === 'finished' && (await store.hasWaiting(campaignId))))
    await store.move(campaignId, 'running');
  return { campaignId, resumed: found !== undefined, state: await store.state(campaignId) };
}

async function checkEverybody(store: CampaignStore, request: StartRequest): Promise<void> {
  for await (const page of store.members(request.listId, pageSize)) {
    for (const member of page) {
      if (!called(request, member)) continue;
      const why = request.unspeakable(member);
      if (why !== undefined) throw dozvonError('message-unspeakable', { person: member.name, why });
    }
  }
}

async function addTargets(store: CampaignStore, request: StartRequest, campaignId: CampaignId): Promise<number> {
  let count = 0;
  for await (const page of store.members(request.listId, pageSize)) {
    count += await store.addTargets(
      campaignId,
      request.accountId,
      page.map((member) => toTarget(request, member)),
    );
    request.onProgress(count);
  }
  return count;
}

function toTarget(request: StartRequest, member: Member): NewTarget {
  const held = isHeldOut(request, member);
  const outside = firstMismatch(request.spec.where, member.vars) !== undefined;
  const why = outside ? 'where' : held ? 'holdout' : undefined;
  const zones = why === undefined ? request.zonesOf(member).toSorted() : [];
  return { debtorId: member.debtorId, position: member.position, arm: held ? 'holdout' : 'call', why, zones };
}

function called(request: StartRequest, member: Member): boolean {
  return !isHeldOut(request, member) && firstMismatch(request.spec.where, member.vars) === undefined;
}

/** Sticky: the same debtor is in the same arm of every campaign with the same share. */
function isHeldOut({ spec, draw }: StartRequest, member: Member): boolean {
  return spec.holdoutPercent > 0 && draw(member.debtorId) < spec.holdoutPercent;
}
