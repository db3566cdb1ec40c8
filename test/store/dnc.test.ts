import { describe, expect, it } from 'vitest';
import { postgresDoNotCall } from '../../src/adapters/postgres/do-not-call/do-not-call.ts';
import { doNotCallFiles } from '../../src/adapters/postgres/do-not-call/files.ts';
import { postgresOptOuts } from '../../src/adapters/postgres/do-not-call/opt-outs.ts';
import { importNumbers } from '../../src/intake/do-not-call/import-numbers.ts';
import type { NewEntries } from '../../src/intake/do-not-call/ports.ts';
import { readNumber } from '../../src/intake/do-not-call/read-number.ts';
import { optOutByMessage } from '../../src/outreach/opt-out-by-message.ts';
import { DialWorld, ownNumber } from '../support/dial-world.ts';
import { memoryList } from '../support/memory-list.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();
const store = () => postgresDoNotCall(record.pool);
const byHand = { source: 'command', who: 'tester' } as const;

async function* parts(...all: readonly (readonly string[])[]): AsyncGenerator<readonly string[]> {
  yield* all;
}

function put(world: DialWorld, numbers: readonly string[], over: Partial<NewEntries> = {}) {
  return store().add(parts(numbers), { ...byHand, scope: world.accountId, ...over });
}

/** The number as people write it: `8(912)345-67-89`. */
function asWritten(number: string): string {
  return `8(${number.slice(2, 5)})${number.slice(5, 8)}-${number.slice(8, 10)}-${number.slice(10)}`;
}

const ownOne = (): string => ownNumber()[0] ?? '';

describe('a number on the do-not-call list', () => {
  it.each([
    ['its account', false],
    ['every account', true],
  ])(
    'given it is put on the list of %s after its reservation, then the dial is refused',
    async (_whose, everywhere) => {
      const world = await DialWorld.make(record.pool);
      const { lease, reserved, targetId } = await world.reserved();
      const written = readNumber(asWritten(reserved.phone));
      await put(world, [written], everywhere ? { scope: undefined } : {});
      expect((await world.begin(lease, [reserved.attemptId])).size).toBe(0);
      expect(await world.row('select state, disposition from attempts where id = $1', reserved.attemptId)).toEqual({
        state: 'refused',
        disposition: 'refused-by-policy',
      });
      expect(await world.row('select state, why_not from targets where id = $1', targetId)).toEqual({
        state: 'done',
        why_not: 'do-not-call',
      });
    },
  );

  it('given it is taken off again before the dial, then the dial goes on', async () => {
    const world = await DialWorld.make(record.pool);
    const { lease, reserved } = await world.reserved();
    await put(world, [reserved.phone]);
    expect(await store().remove([reserved.phone], world.accountId, 'tester')).toEqual([reserved.phone]);
    expect((await world.begin(lease, [reserved.attemptId])).size).toBe(1);
  });

  it('given it is on the list of everywhere too, then taking it off one account leaves it forbidden', async () => {
    const world = await DialWorld.make(record.pool);
    const number = ownOne();
    await put(world, [number]);
    await put(world, [number], { scope: undefined, note: 'register of 2026' });
    await store().remove([number], world.accountId, 'tester');
    expect(await store().forNumber(number, world.accountId)).toEqual([
      { number, everywhere: true, source: 'command', note: 'register of 2026', at: expect.any(Date) },
    ]);
  });

  it('given it is added twice, also at once, then it stands there once', async () => {
    const world = await DialWorld.make(record.pool);
    const number = ownOne();
    const answers = await Promise.all([put(world, [number]), put(world, [number]), put(world, [number])]);
    expect(answers.map(({ added }) => added).sort()).toEqual([0, 0, 1]);
    expect(await put(world, [number])).toEqual({ added: 0, known: 1 });
  });

  it('given a person opted out by key, then the other number of the person shows that attempt', async () => {
    const world = await DialWorld.make(record.pool);
    const [first, second] = [ownOne(), ownOne()];
    const { lease, reserved } = await world.ringing({}, [first, second]);
    const at = new Date();
    const { attemptId } = reserved;
    const end = { attemptId, disposition: 'opted-out', answeredAt: at, endedAt: at, heardMs: 0, keys: '9' } as const;
    await world.settle(lease, [{ ...end, labels: [] }]);
    expect(await store().forNumber(second, world.accountId)).toMatchObject([
      { number: first, source: 'key', attemptId },
    ]);
  });

  it('given entries are added and removed, then the audit log says who and names no number', async () => {
    const world = await DialWorld.make(record.pool);
    const number = ownOne();
    await put(world, [number]);
    await store().remove([number], world.accountId, 'another');
    const lines = await world.rows<{ line: string; who: string; action: string }>(
      'select l::text as line, who, action from audit_log l where account_id = $1 order by at',
      world.accountId,
    );
    expect(lines.map(({ who, action }) => `${who} ${action}`)).toEqual(['tester dnc-add', 'another dnc-remove']);
    expect(lines.filter(({ line }) => line.includes(number.slice(2)))).toEqual([]);
  });
});

describe('importing a do-not-call list', () => {
  const request = (world: DialWorld) =>
    ({ entries: { source: 'list', who: 'tester', scope: world.accountId } }) as const;

  it('given a file in windows-1251 with numbers in any spelling, then each stands there once', async () => {
    const world = await DialWorld.make(record.pool);
    const [one, two, three] = [ownOne(), ownOne(), ownOne()];
    await put(world, [three]);
    const text = `ФИО;Телефон\r\nАнна;${asWritten(one)}\r\nАнна;${one}\r\nПётр;${two}, ${three}\r\nОлег;нет\r\n`;
    const report = await importNumbers(memoryList(text, 'win1251'), store(), request(world));
    expect(report).toMatchObject({
      encoding: 'windows-1251',
      delimiter: ';',
      rows: 4,
      accepted: 2,
      refused: 2,
      duplicates: 1,
      numbers: 3,
      added: 2,
      known: 1,
    });
    expect(report.refusals.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'duplicate'],
      [5, 'no-usable-phone'],
    ]);
    const found: (string | undefined)[] = [];
    for await (const { number } of store().entries(world.accountId)) found.push(number);
    expect(found.sort()).toEqual([one, two, three].sort());
  });

  it('given reading breaks off in the middle, then nothing was added', async () => {
    const world = await DialWorld.make(record.pool);
    async function* broken(): AsyncGenerator<readonly string[]> {
      yield [ownOne()];
      throw new Error('the disk went away');
    }
    await expect(store().add(broken(), { ...byHand, scope: world.accountId })).rejects.toThrow('the disk went away');
    for await (const entry of store().entries(world.accountId)) expect(entry).toBeUndefined();
  });

  it('given twenty thousand numbers, then they are added in parts and a second import adds none', async () => {
    const world = await DialWorld.make(record.pool);
    const text = Array.from({ length: 20_000 }, (_, n) => `8912${String(n).padStart(7, '0')}`).join('\n');
    expect(await importNumbers(memoryList(text), store(), request(world))).toMatchObject({ added: 20_000, known: 0 });
    expect(await importNumbers(memoryList(text), store(), request(world))).toMatchObject({ added: 0, known: 20_000 });
  });
});

describe('a message that a person sends us', () => {
  it('given it says STOP while a dial is reserved, then the dial is refused and the words stand in the entry', async () => {
    const world = await DialWorld.make(record.pool);
    const { lease, reserved } = await world.reserved();
    const message = { accountId: world.accountId, number: reserved.phone, text: ' СТОП!\nнадоели ', who: 'tester' };
    expect(await optOutByMessage(postgresOptOuts(record.pool), message)).toEqual({
      verdict: 'stop',
      doNotCall: 'added',
    });
    expect((await world.begin(lease, [reserved.attemptId])).size).toBe(0);
    const [entry] = await store().forNumber(reserved.phone, world.accountId);
    expect(entry).toMatchObject({ source: 'sms', note: 'СТОП! надоели', everywhere: false });
    expect((await optOutByMessage(postgresOptOuts(record.pool), message)).doNotCall).toBe('known');
  });

  it('given it says something else, then the number stays callable', async () => {
    const world = await DialWorld.make(record.pool);
    const message = { accountId: world.accountId, number: ownOne(), text: 'не стоп', who: 'tester' };
    expect(await optOutByMessage(postgresOptOuts(record.pool), message)).toEqual({ verdict: 'other', doNotCall: 'no' });
    expect(await store().forNumber(message.number, world.accountId)).toEqual([]);
  });
});

describe('a file of numbers that was the wrong one', () => {
  const file = (world: DialWorld, ...numbers: readonly string[]) =>
    importNumbers(memoryList(`phone\n${numbers.join('\n')}\n`), store(), {
      entries: { scope: world.accountId, source: 'list', who: 'tester', file: 'register.csv' },
    });

  it('given it is taken back, then its numbers may be called again, and those that stood there before it may not', async () => {
    const world = await DialWorld.make(record.pool);
    const [before, fresh] = [ownOne(), ownOne()];
    await put(world, [before]);
    const { file: id = '', added, known } = await file(world, before, fresh);
    expect([added, known]).toEqual([1, 1]);
    expect(await doNotCallFiles(record.pool, world.accountId)).toMatchObject([
      { id, name: 'register.csv', added: 1, left: 1, loadedBy: 'tester' },
    ]);
    expect(await store().takeBack(id, world.accountId, 'tester')).toBe(1);
    expect(await store().forNumber(fresh, world.accountId)).toEqual([]);
    expect(await store().forNumber(before, world.accountId)).toHaveLength(1);
    expect(await doNotCallFiles(record.pool, world.accountId)).toEqual([]);
    expect(await store().takeBack(id, world.accountId, 'tester')).toBe(0);
  });

  it('given another account asks for it, then there is no such file', async () => {
    const [ours, theirs] = [await DialWorld.make(record.pool), await DialWorld.make(record.pool)];
    const { file: id = '' } = await file(ours, ownOne());
    await expect(store().takeBack(id, theirs.accountId, 'tester')).rejects.toMatchObject({ code: 'not-found' });
  });
});
