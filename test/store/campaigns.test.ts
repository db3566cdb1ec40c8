import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ensureAccount, findList } from '../../src/adapters/postgres/accounts/accounts.ts';
import { PostgresCampaigns } from '../../src/adapters/postgres/scheduling/campaigns.ts';
import type { CampaignSpec } from '../../src/domain/campaign-spec.ts';
import type { AccountId, CampaignId } from '../../src/domain/ids.ts';
import { type StartRequest, startCampaign } from '../../src/scheduling/start-campaign.ts';
import { campaignSpec } from '../support/campaign-spec.ts';
import { DialWorld } from '../support/dial-world.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();

async function scene(people: number) {
  const world = await DialWorld.make(record.pool);
  return { world, people: await world.people(people), store: new PostgresCampaigns(record.pool) };
}

function request(world: DialWorld, spec: Partial<CampaignSpec> = {}, over: Partial<StartRequest> = {}): StartRequest {
  return {
    accountId: world.accountId,
    listId: world.listId,
    spec: campaignSpec({ name: 'November', ...spec }),
    fresh: false,
    unspeakable: () => undefined,
    draw: (id) => Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 100,
    zonesOf: () => ['Europe/Moscow'],
    onProgress: () => undefined,
    ...over,
  };
}

const targetsOf = (world: DialWorld, id: CampaignId) =>
  world.rows<{ state: string; why: string | null; arm: string; count: number }>(
    `select state, why_not as why, arm, count(*) as count from targets where campaign_id = $1 group by 1, 2, 3 order by count(*)`,
    id,
  );

describe('starting a campaign', () => {
  it('given a list, then everybody who owes and can be reached waits, and the campaign runs', async () => {
    const { world, people, store } = await scene(5);
    const [paid, unreachable, left] = people;
    await world.pool.query(`update debts set state = 'paid' where debtor_id = $1`, [paid?.debtorId]);
    await world.pool.query(`update phones set health = 'bad' where debtor_id = $1`, [unreachable?.debtorId]);
    await world.pool.query('update list_members set withdrawn_at = now() where debtor_id = $1', [left?.debtorId]);
    const started = await startCampaign(store, request(world));
    expect(started).toMatchObject({ resumed: false, state: 'running' });
    expect(await targetsOf(world, started.campaignId)).toEqual([
      { state: 'waiting', why: null, arm: 'call', count: 2 },
    ]);
  });

  it('given a holdout, then what each owed at the start is kept, also of those who are never called', async () => {
    const { world, people, store } = await scene(4);
    for (const [i, one] of people.entries()) {
      await world.pool.query('update debts set amount = $2 where debtor_id = $1', [one.debtorId, 100 * (i + 1)]);
    }
    const spec = { holdoutPercent: 50 };
    const draw = (id: string) => (people.findIndex(({ debtorId }) => debtorId === id) % 2 === 0 ? 0 : 99);
    const { campaignId } = await startCampaign(store, request(world, spec, { draw }));
    await world.pool.query(`update debts set amount = 1 where debtor_id = any($1)`, [people.map((p) => p.debtorId)]);
    const kept = await world.rows(
      'select arm, owed_at_start::int as owed from targets where campaign_id = $1 order by owed_at_start',
      campaignId,
    );
    expect(kept).toEqual([
      { arm: 'holdout', owed: 100 },
      { arm: 'call', owed: 200 },
      { arm: 'holdout', owed: 300 },
      { arm: 'call', owed: 400 },
    ]);
  });

  it('given it is run twice, then it is one campaign, nobody is added and what was done stays done', async () => {
    const { world, store } = await scene(3);
    const first = await startCampaign(store, request(world));
    await world.pool.query(`update targets set state = 'done' where campaign_id = $1`, [first.campaignId]);
    await store.move(first.campaignId, 'finished');
    const second = await startCampaign(store, request(world));
    expect(second).toEqual({ campaignId: first.campaignId, resumed: true, state: 'finished' });
    expect(await targetsOf(world, first.campaignId)).toEqual([{ state: 'done', why: null, arm: 'call', count: 3 }]);
  });

  it('given new people in the list, when a finished campaign is run again, then it goes on with them alone', async () => {
    const { world, store } = await scene(2);
    const { campaignId } = await startCampaign(store, request(world));
    await world.pool.query(`update targets set state = 'done' where campaign_id = $1`, [campaignId]);
    await store.move(campaignId, 'finished');
    await world.people(1);
    const again = await startCampaign(store, request(world));
    expect(again).toEqual({ campaignId, resumed: true, state: 'running' });
    expect(await targetsOf(world, campaignId)).toEqual([
      { state: 'waiting', why: null, arm: 'call', count: 1 },
      { state: 'done', why: null, arm: 'call', count: 2 },
    ]);
  });

  it('given --new, then another run of the campaign begins', async () => {
    const { world, store } = await scene(1);
    const first = await startCampaign(store, request(world));
    const second = await startCampaign(store, request(world, {}, { fresh: true }));
    expect(second.campaignId).not.toBe(first.campaignId);
    expect(await world.rows('select run from campaigns where account_id = $1 order by run', world.accountId)).toEqual([
      { run: 1 },
      { run: 2 },
    ]);
  });

  it('given a paused one, then running it again resumes it; a cancelled one does not go on', async () => {
    const { world, store } = await scene(1);
    const { campaignId } = await startCampaign(store, request(world));
    await store.move(campaignId, 'paused');
    expect((await startCampaign(store, request(world))).state).toBe('running');
    await store.move(campaignId, 'cancelled');
    await expect(startCampaign(store, request(world))).rejects.toMatchObject({ code: 'campaign-cancelled' });
  });

  it('given a filter and a holdout of 30 %, then outside and held-out people are done with the reason, and a new run draws the same', async () => {
    const { world, people, store } = await scene(300);
    await world.pool.query(`update debtors set segment = 'business' where id = any($1)`, [
      people.slice(0, 100).map(({ debtorId }) => debtorId),
    ]);
    const wish = { holdoutPercent: 30, where: [{ field: 'segment', is: 'not-in', values: ['business'] }] } as const;
    const arms = async (id: CampaignId) =>
      world.rows('select debtor_id, arm, why_not, state from targets where campaign_id = $1 order by debtor_id', id);
    const first = await arms((await startCampaign(store, request(world, wish))).campaignId);
    expect(first.filter((row) => 'why_not' in row && row.why_not === 'where')).toHaveLength(100);
    const held = first.filter((row) => 'why_not' in row && row.why_not === 'holdout');
    // 200 people at 30 %: 60, and five standard deviations (6.5 each) around it.
    expect(held.length).toBeGreaterThan(27);
    expect(held.length).toBeLessThan(93);
    const second = await arms((await startCampaign(store, request(world, wish, { fresh: true }))).campaignId);
    expect(second).toEqual(first);
  });

  it('given one person whose message cannot be spoken, then nothing is written and the person is named', async () => {
    const { world, people, store } = await scene(3);
    const unspeakable = (member: { readonly debtorId: string }) =>
      member.debtorId === people[1]?.debtorId ? 'the sum is missing' : undefined;
    await expect(startCampaign(store, request(world, {}, { unspeakable }))).rejects.toMatchObject({
      code: 'message-unspeakable',
      message: expect.stringContaining(people[1]?.debtorId ?? ''),
    });
    expect(await world.rows('select 1 from campaigns where account_id = $1', world.accountId)).toEqual([]);
  });

  it('given a list with nobody to call, then it does not start and says so', async () => {
    const { world, store } = await scene(0);
    await expect(startCampaign(store, request(world))).rejects.toMatchObject({ code: 'list-empty' });
  });

  it('given more people than a page, then everybody is added once, in the order of the list', async () => {
    const { world, people, store } = await scene(23);
    const pages: number[] = [];
    for await (const page of store.members(world.listId, 10)) pages.push(page.length);
    expect(pages).toEqual([10, 10, 3]);
    const { campaignId } = await startCampaign(store, request(world));
    const rows = await world.rows<{ debtor_id: string }>(
      'select debtor_id from targets where campaign_id = $1 order by position',
      campaignId,
    );
    expect(rows.map((row) => row.debtor_id)).toEqual(people.map(({ debtorId }) => debtorId));
  });
});

describe('steering a campaign', () => {
  it('given a move that the table does not allow, then it is refused and the state stays', async () => {
    const { world, store } = await scene(1);
    const { id } = await world.campaign({}, 'cancelled');
    await expect(store.move(id, 'running')).rejects.toMatchObject({ code: 'illegal-transition' });
    expect(await store.state(id)).toBe('cancelled');
  });

  it('given a resume, then what lay in the hopper is offered again at once', async () => {
    const { world, store, people } = await scene(2);
    const campaign = await world.campaign({}, 'paused');
    await world.targets(campaign, people);
    await world.pool.query(`update targets set queued_until = now() + interval '2 minutes' where campaign_id = $1`, [
      campaign.id,
    ]);
    await store.move(campaign.id, 'running');
    expect(
      await world.rows('select 1 from targets where campaign_id = $1 and queued_until is not null', campaign.id),
    ).toEqual([]);
  });

  it('given a changed file, then the stored campaign is the new one', async () => {
    const { world, store } = await scene(0);
    const { id } = await world.campaign();
    const changed = campaignSpec({ lines: 3, priority: 7 });
    await store.update(id, changed);
    expect(await store.spec(id)).toEqual(changed);
    expect(await world.row('select priority from campaigns where id = $1', id)).toEqual({ priority: 7 });
  });
});

describe('accounts and lists', () => {
  it('given a name twice and at once, then it is one account', async () => {
    const name = `account ${Math.trunc(performance.now())}`;
    const ids = await Promise.all([1, 2, 3].map(() => ensureAccount(record.pool, name)));
    expect(new Set(ids).size).toBe(1);
  });

  it('given a list of this account, then its id and its name find it; another account does not', async () => {
    const { world } = await scene(0);
    expect(await findList(record.pool, world.accountId, 'list')).toBe(world.listId);
    expect(await findList(record.pool, world.accountId, world.listId)).toBe(world.listId);
    const other: AccountId = (await DialWorld.make(record.pool)).accountId;
    expect(await findList(record.pool, other, world.listId)).toBeUndefined();
  });
});

describe('taking a cancellation back', () => {
  it.each(['running', 'paused'] as const)(
    'given a campaign that was %s and cancelled a moment ago, then it is so again',
    async (before) => {
      const { world, store } = await scene(2);
      const { campaignId } = await startCampaign(store, request(world));
      if (before === 'paused') await store.move(campaignId, 'paused');
      await store.move(campaignId, 'cancelled');
      expect(await store.takeBackCancel(campaignId)).toBe(before);
      expect(await targetsOf(world, campaignId)).toEqual([{ state: 'waiting', why: null, arm: 'call', count: 2 }]);
      await expect(store.takeBackCancel(campaignId)).rejects.toMatchObject({ code: 'cancel-final' });
    },
  );

  it('given a cancellation of eleven seconds ago, then it is for good', async () => {
    const { world, store } = await scene(1);
    const { campaignId } = await startCampaign(store, request(world));
    await store.move(campaignId, 'cancelled');
    await world.pool.query(`update campaigns set finished_at = now() - interval '11 seconds' where id = $1`, [
      campaignId,
    ]);
    await expect(store.takeBackCancel(campaignId)).rejects.toMatchObject({ code: 'cancel-final' });
    expect(await store.state(campaignId)).toBe('cancelled');
  });
});
