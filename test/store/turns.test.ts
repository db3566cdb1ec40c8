import { describe, expect, it } from 'vitest';
import { readDossier } from '../../src/adapters/postgres/people/dossier.ts';
import { PostgresCampaigns } from '../../src/adapters/postgres/scheduling/campaigns.ts';
import { PostgresSchedule } from '../../src/adapters/postgres/scheduling/schedule.ts';
import type { DebtorId } from '../../src/domain/ids.ts';
import { explainPage } from '../../src/reporting/person/explain-page.ts';
import type { Member } from '../../src/scheduling/campaign-ports.ts';
import { turnsOf } from '../../src/scheduling/hours.ts';
import type { PutOff } from '../../src/scheduling/ports.ts';
import { startCampaign } from '../../src/scheduling/start-campaign.ts';
import { campaignSpec } from '../support/campaign-spec.ts';
import { DialWorld } from '../support/dial-world.ts';
import { one } from '../support/one.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();
const [east, middle, west] = ['Asia/Vladivostok', 'Asia/Omsk', 'Europe/Moscow'];

/** Six people of a list, two a zone: west, middle, east, west, middle, east. */
async function scene() {
  const world = await DialWorld.make(record.pool);
  await world.people(6);
  const store = new PostgresCampaigns(record.pool);
  const zones = [west, middle, east];
  const { campaignId } = await startCampaign(store, {
    accountId: world.accountId,
    listId: world.listId,
    spec: campaignSpec({ name: 'East to west' }),
    fresh: false,
    unspeakable: () => undefined,
    draw: () => 50,
    zonesOf: ({ position }: Member) => [zones[(position - 1) % 3] ?? ''],
    onProgress: () => undefined,
  });
  const schedule = new PostgresSchedule(record.pool);
  const { campaigns } = await schedule.running();
  const places = campaigns.find(({ id }) => id === campaignId)?.places ?? [];
  const place = (zone: string | undefined): number => places.find((each) => each.zones[0] === zone)?.place ?? -1;
  const closed = (zone: string, until: Date | undefined, why: 'window' | 'schedule' = 'window'): PutOff => {
    const inputs = { policies: ['ru-230fz'], channel: 'robot', zone, ringSeconds: 30 } as const;
    const denial = {
      open: false,
      why,
      until,
      rule: 'window.workday',
      reason: '22:00 is late',
      policyVersion: 'ru-230fz@1',
      inputs,
    } as const;
    return { campaignId, place: place(zone), zones: [zone], at: new Date('2029-12-31T19:00:00Z'), denial };
  };
  const take = async (most: number, ...open: readonly (string | undefined)[]) => {
    const due = await schedule.takeDue([{ campaignId, most, turns: turnsOf(open.map(place)) }], 60_000);
    const ids = due.map(({ targetId }) => targetId);
    const rows = await world.rows<{ position: number; place: number }>(
      'select position, place from targets where id = any($1) order by position',
      ids,
    );
    return rows.map((row) => `${places.find((each) => each.place === row.place)?.zones[0]} ${row.position}`);
  };
  return { world, schedule, campaignId, closed, take };
}

describe('the turns of a campaign', () => {
  it('given three zones, then the first of the order are taken before any of the next', async () => {
    const { take } = await scene();
    expect(await take(3, east, middle, west)).toEqual([`${middle} 2`, `${east} 3`, `${east} 6`]);
    expect(await take(9, east, middle, west)).toEqual([`${west} 1`, `${west} 4`, `${middle} 5`]);
  });

  it('given a closed zone, then nobody of it is taken, however many are due there', async () => {
    const { take } = await scene();
    expect(await take(9, west)).toEqual([`${west} 1`, `${west} 4`]);
  });

  it('given a redial in the west, then it comes before first calls in the east', async () => {
    const { world, campaignId, take } = await scene();
    await world.pool.query(`update targets set next_kind = 'redial' where campaign_id = $1 and position = 4`, [
      campaignId,
    ]);
    expect(await take(2, east, middle, west)).toEqual([`${east} 3`, `${west} 4`]);
  });

  it('given a zone closes, then its people wait until it opens, a few at a time; in the hopper they are left alone', async () => {
    const { world, schedule, campaignId, closed, take } = await scene();
    expect(await take(1, east)).toEqual([`${east} 3`]);
    const until = new Date('2030-01-01T05:00:00Z');
    const work = [closed(east, until), closed(middle, until)];
    expect(await schedule.putOff(work, 2)).toBe(2);
    expect(await schedule.putOff(work, 9)).toBe(1);
    expect(await schedule.putOff(work, 9)).toBe(0);
    expect(await take(9, east, middle)).toEqual([]);
    const rows = await world.rows(
      'select why_not as why, next_at as at, count(*) as count from targets where campaign_id = $1 and why_not is not null group by 1, 2',
      campaignId,
    );
    expect(rows).toEqual([{ why: 'window', at: until, count: 3 }]);
  });

  it('given hours that never come, then those people are done with that reason', async () => {
    const { world, schedule, campaignId, closed } = await scene();
    await schedule.putOff([closed(east, undefined, 'schedule')], 9);
    expect(
      await world.rows(
        `select state, why_not as why from targets where campaign_id = $1 and state = 'done'`,
        campaignId,
      ),
    ).toEqual([
      { state: 'done', why: 'schedule' },
      { state: 'done', why: 'schedule' },
    ]);
  });

  it('given the campaign is changed, then whoever was outside its hours is looked at again', async () => {
    const { world, schedule, campaignId, closed, take } = await scene();
    await schedule.putOff([closed(east, new Date('2030-01-01'), 'schedule')], 9);
    await new PostgresCampaigns(world.pool).update(campaignId, campaignSpec({ name: 'East to west' }));
    expect(await take(9, east)).toHaveLength(2);
  });
});

describe('the decision log of put-offs', () => {
  const night = new Date('2030-01-01T05:00:00Z');
  const written = (world: DialWorld, campaignId: string) =>
    world.rows<{ zones: string[]; until: Date; rule: string; people: number }>(
      `select zones, until, rule, (select count(*) from targets where place_decisions.id = any(put_offs))::int as people
       from place_decisions where campaign_id = $1 order by zones, until`,
      campaignId,
    );

  it('given two people put off in two passes, then one denial stands for both and each names it once', async () => {
    const { world, schedule, campaignId, closed } = await scene();
    for (const limit of [1, 1, 9]) await schedule.putOff([closed(east, night)], limit);
    await world.pool.query('update targets set next_at = now() where campaign_id = $1', [campaignId]);
    await schedule.putOff([closed(east, night)], 9);
    expect(await written(world, campaignId)).toEqual([
      { zones: [east], until: night, rule: 'window.workday', people: 2 },
    ]);
  });

  it('given a closed place where nobody was due, then nothing is written of it', async () => {
    const { world, schedule, campaignId, closed, take } = await scene();
    await take(2, east);
    await schedule.putOff([closed(east, night), closed(middle, night)], 9);
    expect((await written(world, campaignId)).map(({ zones }) => zones)).toEqual([[middle]]);
  });

  it('given two nights, then the person has both, with rule, version and instant; the other zone has none of them', async () => {
    const { world, schedule, campaignId, closed } = await scene();
    const next = new Date('2030-01-02T05:00:00Z');
    for (const until of [night, next]) {
      await schedule.putOff([closed(east, until)], 9);
      await world.pool.query('update targets set next_at = now() where campaign_id = $1', [campaignId]);
    }
    const dossierOf = async (position: number) => {
      const sql = 'select debtor_id as id from targets where campaign_id = $1 and position = $2';
      return readDossier(world.pool, one(await world.rows<{ id: DebtorId }>(sql, campaignId, position)).id);
    };
    const eastern = await dossierOf(3);
    expect(eastern.decisions).toMatchObject([
      {
        moment: 'schedule',
        allowed: false,
        rule: 'window.workday',
        policyVersion: 'ru-230fz@1',
        until: night,
        zones: [east],
      },
      { moment: 'schedule', allowed: false, rule: 'window.workday', until: next, campaign: 'East to west' },
    ]);
    expect(explainPage(eastern, (number) => number)).toContain(
      `denied   window.workday: 22:00 is late (ru-230fz@1), for all of its people in ${east} until 2030-01-01 05:00:00Z`,
    );
    expect((await dossierOf(1)).decisions).toEqual([]);
  });

  it('given a denial that was written, then nobody changes or removes it', async () => {
    const { world, schedule, campaignId, closed } = await scene();
    await schedule.putOff([closed(east, night)], 9);
    for (const sql of [`update place_decisions set reason = 'x'`, 'delete from place_decisions'])
      await expect(world.pool.query(`${sql} where campaign_id = $1`, [campaignId])).rejects.toThrow(/append-only/);
  });
});
