import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { recordingFiles } from '../../src/adapters/files/recording-files.ts';
import { spokenAudio } from '../../src/adapters/files/spoken-audio.ts';
import { addHold, readHolds, releaseHold } from '../../src/adapters/postgres/retention/holds.ts';
import { retentionKit } from '../../src/adapters/postgres/retention/retention-kit.ts';
import { spokenMessages } from '../../src/domain/retention.ts';
import { runRetention } from '../../src/intake/retention/run-retention.ts';
import { bundledBook } from '../../src/policy/bundled.ts';
import { retentionDaysOf } from '../../src/policy/duties.ts';
import { DialWorld, type OneAttempt } from '../support/dial-world.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();
const book = bundledBook();
const folders: string[] = [];
const now = new Date();

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

interface Scene extends OneAttempt {
  readonly world: DialWorld;
  readonly folder: string;
  readonly file: string;
}

/** A person who was called, recorded and imported so many days ago, and has left every list since. */
async function old(days: number): Promise<Scene> {
  const world = await DialWorld.make(record.pool);
  const attempt = await world.ringing({ policies: ['ru-230fz'] });
  const { attemptId } = attempt.reserved;
  await world.settle(attempt.lease, [
    { attemptId, endedAt: now, disposition: 'busy', heardMs: 0, keys: '', labels: [] },
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'dozvon-retention-'));
  folders.push(folder);
  const file = `talk-${attemptId}`;
  await writeFile(join(folder, `${file}.wav`), 'sound');
  const at = new Date(now.getTime() - days * 86_400_000);
  const { debtorId } = attempt.person;
  const run = (sql: string, ...values: unknown[]) => record.pool.query(sql, values);
  await run(
    'insert into recordings (id, account_id, attempt_id, file, started_at) values ($1, $2, $3, $4, $5)',
    randomUUID(),
    world.accountId,
    attemptId,
    file,
    at,
  );
  await run('update attempts set reserved_at = $2 where id = $1', attemptId, at);
  await run('update debtors set created_at = $2 where id = $1', debtorId, at);
  await run('update list_members set withdrawn_at = $2 where debtor_id = $1', debtorId, at);
  await run(`update debts set state = 'withdrawn', updated_at = $2 where debtor_id = $1`, debtorId, at);
  await run('update imports set imported_at = $2 where account_id = $1', world.accountId, at);
  await run(
    `insert into import_issues (import_id, kind, row, "column", reason, value) select id, 'refusal', 2, 'phone', 'no-phone', 'Иванов' from imports where account_id = $1`,
    world.accountId,
  );
  return { ...attempt, world, folder, file };
}

async function go(s: Scene, dryRun = false): Promise<Record<string, readonly number[]>> {
  const { name: account } = await s.world.row<{ name: string }>(
    'select name from accounts where id = $1',
    s.world.accountId,
  );
  const daysOf = (policies: readonly string[]) => retentionDaysOf(policies, book);
  const kit = retentionKit(record.pool, recordingFiles([s.folder]), spokenAudio([s.folder]), 'test', daysOf);
  const lines = await runRetention(kit, { now: new Date(), who: 'test', dryRun, account });
  return Object.fromEntries(lines.map(({ artefact, found, deleted, held }) => [artefact, [found, deleted, held]]));
}

/** Files of rendered speech, last used so many days ago. */
async function spoken(days: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dozvon-spoken-'));
  folders.push(folder);
  const used = new Date(now.getTime() - days * 86_400_000);
  for (const path of ['messages/ab/abc', 'fragments/cd/cde']) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, `${path}.alaw`), 'Иванов');
    await utimes(join(folder, `${path}.alaw`), used, used);
  }
  await writeFile(join(folder, 'beep.alaw'), 'not of a person');
  return folder;
}

const left = async (s: Scene) => ({
  files: (await readdir(s.folder)).length,
  ...(await s.world.row<Record<string, unknown>>(
    `select (select lost_why from recordings where account_id = $1) as recording,
            (select value from import_issues i join imports m on m.id = i.import_id where m.account_id = $1) as cell,
            (select count(*) from debtors where account_id = $1 and erased_at is not null) as erased,
            (select count(*) from attempts where account_id = $1) as attempts,
            (select count(*) from decisions where account_id = $1 and inputs ? 'phone') as named`,
    s.world.accountId,
  )),
});

const whole = { files: 1, recording: null, cell: 'Иванов', erased: 0, attempts: 1 };

describe('speech that was rendered for people', () => {
  it.each([
    [29, 2, false],
    [31, 0, false],
    [31, 2, true],
  ])('given its last use %d days ago, then %d of 2 files stay (dry run: %s)', async (days, stay, dryRun) => {
    const folder = await spoken(days);
    const before = new Date(now.getTime() - spokenMessages.days * 86_400_000);
    await spokenAudio([folder]).deleteUnused(before, dryRun);
    const names = (await readdir(folder, { recursive: true })).filter((name) =>
      /(messages|fragments).*alaw/.test(name),
    );
    expect(names).toHaveLength(stay);
    expect(await readdir(folder)).toContain('beep.alaw');
  });

  it('given a run over every account, then it has a line that is of the installation', async () => {
    const folder = await spoken(31);
    const kit = retentionKit(record.pool, recordingFiles([]), spokenAudio([folder]), 'test', () => ({}));
    const lines = await runRetention(kit, { now, who: 'test', dryRun: true });
    expect(lines.at(-1)).toEqual({
      account: null,
      accountId: null,
      artefact: 'spoken-messages',
      days: 30,
      found: 2,
      deleted: 0,
      held: 0,
      failed: 0,
    });
  });
});

describe('what is over its time', () => {
  it('given everything is four years old, then recording, cells and person go; the dial and its decisions stay without the person', async () => {
    const s = await old(1461);
    expect(await go(s)).toEqual({ recordings: [1, 1, 0], 'import-cells': [1, 1, 0], people: [1, 1, 0] });
    expect(await left(s)).toMatchObject({
      files: 0,
      recording: 'erased',
      cell: 'expired',
      erased: 1,
      attempts: 1,
      named: 0,
    });
    expect(await go(s)).toEqual({ recordings: [0, 0, 0], 'import-cells': [0, 0, 0], people: [0, 0, 0] });
  });

  it('given two months, then the cells of the import go alone: talks are kept three years under 230-FZ', async () => {
    const s = await old(60);
    expect(await go(s)).toEqual({ recordings: [0, 0, 0], 'import-cells': [1, 1, 0], people: [0, 0, 0] });
    expect(await left(s)).toMatchObject({ ...whole, cell: 'expired' });
  });

  it('given a dry run, then it says what would go, and everything stays; each run leaves its lines', async () => {
    const s = await old(1461);
    expect(await go(s, true)).toEqual({ recordings: [1, 0, 0], 'import-cells': [1, 0, 0], people: [1, 0, 0] });
    expect(await left(s)).toMatchObject(whole);
    const lines = await s.world.rows(
      'select artefact from retention_runs where account_id = $1 and dry_run',
      s.world.accountId,
    );
    expect(lines).toHaveLength(3);
    await expect(record.pool.query('delete from retention_runs')).rejects.toThrow('append-only');
  });

  it.each(['account', 'campaign', 'person'] as const)(
    'given a hold on the %s, then what it keeps stays until it is lifted',
    async (what) => {
      const s = await old(1461);
      const { accountId } = s.world;
      const subject = { account: accountId, campaign: s.campaign.id, person: s.person.debtorId }[what];
      const hold = await addHold(record.pool, { accountId, what, subject, reason: 'case 12-345', by: 'test' });
      const found = await go(s);
      expect(found.recordings).toEqual([1, 0, 1]);
      expect(found.people).toEqual([1, 0, 1]);
      expect(await left(s)).toMatchObject({ files: 1, recording: null, erased: 0 });
      expect(await releaseHold(record.pool, randomUUID() as typeof accountId, hold.id, 'test')).toBe(false);
      expect(await releaseHold(record.pool, accountId, hold.id, 'test')).toBe(true);
      expect(await readHolds(record.pool, accountId)).toEqual([]);
      expect((await go(s)).recordings).toEqual([1, 1, 0]);
    },
  );

  it('given somebody who is still on a list, then the person stays whatever the age', async () => {
    const s = await old(1461);
    await record.pool.query('update list_members set withdrawn_at = null where debtor_id = $1', [s.person.debtorId]);
    expect((await go(s)).people).toEqual([0, 0, 0]);
  });
});
