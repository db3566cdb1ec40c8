import { describe, expect, it, onTestFinished } from 'vitest';
import { addDocument, removeDocument } from '../../src/adapters/postgres/policy/documents.ts';
import { loadBook } from '../../src/adapters/postgres/policy/load-book.ts';
import { postgresNumbering, rangeOf } from '../../src/adapters/postgres/policy/numbering.ts';
import { openPool } from '../../src/adapters/postgres/pool.ts';
import type { RegisterRange } from '../../src/intake/numbering/ports.ts';
import { admitDocument } from '../../src/policy/admit-document.ts';
import { bundledBook } from '../../src/policy/bundled.ts';
import { decide } from '../../src/policy/decide.ts';
import { campaignSpec } from '../support/campaign-spec.ts';
import { freshDatabase } from '../support/database.ts';
import { DialWorld } from '../support/dial-world.ts';

/** Documents and the register concern the whole installation, so each case has one of its own. */
async function installation() {
  const database = await freshDatabase();
  const pool = openPool(database.url, 'test', 2);
  onTestFinished(async () => {
    await pool.end();
    await database.drop();
  });
  return pool;
}

const { document: law } = bundledBook().policy('ru-230fz');
const stricter = { ...law, version: law.version + 1, windows: { ...law.windows, workday: [['10:00', '18:00']] } };
const question = {
  policies: ['ru-230fz'],
  at: new Date('2026-11-24T09:00:00+03:00'),
  channel: 'robot',
  subject: { zone: 'Europe/Moscow', stops: [] },
  history: [],
} as const;

describe('a policy of the installation', () => {
  it('given a newer version is added, then it binds, says what changed, and is gone after its removal', async () => {
    const pool = await installation();
    const change = admitDocument(stricter, await loadBook(pool));
    expect(change.before).toBe('ru-230fz@1');
    expect(change.removed.map((line) => line.trim())).toContain('workday   08:00–22:00');
    expect(change.added.map((line) => line.trim())).toContain('workday   10:00–18:00');
    await addDocument(pool, change.admitted, 'tester');
    expect(decide(question, await loadBook(pool))).toMatchObject({ allowed: false, policyVersion: 'ru-230fz@2' });
    await removeDocument(pool, 'ru-230fz', 'tester');
    expect(decide(question, await loadBook(pool))).toMatchObject({ allowed: true, policyVersion: 'ru-230fz@1' });
    await expect(addDocument(pool, change.admitted, 'tester')).rejects.toMatchObject({ code: 'policy-version-old' });
  });

  it('given it is valid from a later day, then the version before binds until then', async () => {
    const pool = await installation();
    const later = { ...stricter, validFrom: '2999-01-01' };
    await addDocument(pool, admitDocument(later, await loadBook(pool)).admitted, 'tester');
    expect(decide(question, await loadBook(pool)).policyVersion).toBe('ru-230fz@1');
  });

  it('given a campaign that has not ended is bound by it, then it cannot be removed', async () => {
    const pool = await installation();
    await addDocument(pool, admitDocument({ ...law, id: 'our-own' }, await loadBook(pool)).admitted, 'tester');
    const world = await DialWorld.make(pool);
    await world.campaign({ ...campaignSpec(), policies: ['our-own'] }, 'paused');
    await expect(removeDocument(pool, 'our-own', 'tester')).rejects.toMatchObject({ code: 'policy-in-use' });
    await expect(removeDocument(pool, 'uk', 'tester')).rejects.toMatchObject({ code: 'policy-bundled' });
  });

  it('given a calendar of our own has another holiday, then the weekend hours bind on it', async () => {
    const pool = await installation();
    const calendar = bundledBook().calendars.find(({ id }) => id === 'ru');
    const own = { ...calendar, days: [...(calendar?.days ?? []), { date: '2026-11-24', name: 'Our day' }] };
    await addDocument(pool, admitDocument(own, await loadBook(pool)).admitted, 'tester');
    const early = { ...question, at: new Date('2026-11-24T08:30:00+03:00') };
    expect(decide(early, bundledBook()).allowed).toBe(true);
    expect(decide(early, await loadBook(pool))).toMatchObject({ allowed: false, rule: 'window.holiday' });
  });
});

const range = (first: number, last: number, region: string): RegisterRange => ({
  first,
  last,
  operator: 'ПАО',
  region,
});

async function* parts(ranges: readonly RegisterRange[]): AsyncGenerator<readonly RegisterRange[]> {
  yield ranges;
}

describe('the register of the numbering plan', () => {
  const file = { fileName: 'ABC-3xx.csv', asOf: '2026-11-01', who: 'tester' };
  const put = (pool: Awaited<ReturnType<typeof installation>>, ranges: readonly RegisterRange[]) =>
    postgresNumbering(pool).replace(parts(ranges), file, () => 0);
  const zonesOf = async (pool: Awaited<ReturnType<typeof installation>>, number: string) =>
    (await loadBook(pool)).places.zonesOfNumber(number)?.map(({ name }) => name);

  it('given a landline range of another region than its area code says, then the register is believed', async () => {
    const pool = await installation();
    // 3812 is Omsk (UTC+6) by its code; the register may know better.
    expect(await zonesOf(pool, '+73812201234')).toEqual(['Asia/Omsk']);
    await put(pool, [range(3_812_200_000, 3_812_209_999, 'г. Калининград|Калининградская область')]);
    expect(await zonesOf(pool, '+73812201234')).toEqual(['Europe/Kaliningrad']);
    expect(await zonesOf(pool, '+73812210000')).toEqual(['Asia/Omsk']);
  });

  it('given a mobile range has a region, then it is a hint to people and no place to the policy', async () => {
    const pool = await installation();
    await put(pool, [range(9_130_000_000, 9_130_099_999, 'Алтайский край')]);
    expect((await rangeOf(pool, '+79130000001'))?.region).toBe('Алтайский край');
    expect(await zonesOf(pool, '+79130000001')).toBeUndefined();
  });

  it('given a file is imported again, then its codes are replaced and others stay', async () => {
    const pool = await installation();
    await put(pool, [
      range(3_010_000_000, 3_010_000_099, 'Республика Бурятия'),
      range(3_020_000_000, 3_020_000_099, 'Забайкальский край'),
    ]);
    await put(pool, [range(4_950_000_000, 4_950_000_099, 'г. Москва')]);
    await put(pool, [range(3_010_000_000, 3_010_000_099, 'Республика Бурятия')]);
    expect(await rangeOf(pool, '+73020000001')).toBeUndefined();
    expect((await rangeOf(pool, '+74950000001'))?.region).toBe('г. Москва');
  });

  it('given two ranges hold one number, then nothing is imported', async () => {
    const pool = await installation();
    const wrong = put(pool, [range(3_010_000_000, 3_010_000_099, 'a'), range(3_010_000_050, 3_010_000_200, 'b')]);
    await expect(wrong).rejects.toMatchObject({ code: 'numbering-overlap' });
    expect(await rangeOf(pool, '+73010000001')).toBeUndefined();
  });
});
