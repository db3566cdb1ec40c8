import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordingFiles } from '../../src/adapters/files/recording-files.ts';
import { readDossier } from '../../src/adapters/postgres/people/dossier.ts';
import { postgresPersonEraser } from '../../src/adapters/postgres/people/erase.ts';
import { findPerson } from '../../src/adapters/postgres/people/find-person.ts';
import { transaction } from '../../src/adapters/postgres/pool.ts';
import { postgresAuditSource } from '../../src/adapters/postgres/reports/audit-source.ts';
import { auditQuestion } from '../../src/cli/audit-question.ts';
import { loadConfig } from '../../src/config/load.ts';
import { erasePerson } from '../../src/intake/people/erase-person.ts';
import type { RecordingFiles } from '../../src/intake/people/ports.ts';
import { audit } from '../../src/reporting/audit/audit.ts';
import { DialWorld, type OneAttempt, ownNumber } from '../support/dial-world.ts';
import { one } from '../support/one.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();
const noFiles: RecordingFiles = { delete: async () => false };

interface Called extends OneAttempt {
  readonly world: DialWorld;
  readonly number: string;
}

/** A person with a name and variables who pressed 9 or heard everything, at 1.00 a contact. */
async function calledOnce(disposition: 'heard-full' | 'opted-out' = 'heard-full'): Promise<Called> {
  const world = await DialWorld.make(record.pool);
  const [number] = ownNumber();
  const numbers = [number ?? '', ...ownNumber()];
  const attempt = await world.ringing({ trunks: ['t'] }, numbers);
  const at = new Date();
  await world.settle(attempt.lease, [
    {
      attemptId: attempt.reserved.attemptId,
      disposition,
      answeredAt: at,
      endedAt: new Date(at.getTime() + 10_000),
      heardMs: 9000,
      keys: disposition === 'opted-out' ? '9' : '',
      labels: ['disclosure-heard'],
    },
  ]);
  const { debtorId } = attempt.person;
  await world.pool.query(
    `update debtors set name = 'Иванова Анна', region = 'Омск, Мира 1', vars = '{"car":"Лада"}', stops = '{hospital}' where id = $1`,
    [debtorId],
  );
  await world.pool.query(`update debts set external_id = 'Д-77/1', service = 'Интернет' where debtor_id = $1`, [
    debtorId,
  ]);
  return { world, number: number ?? '', ...attempt };
}

function erase({ world, person }: Called, files = noFiles) {
  const erasure = { accountId: world.accountId, debtorId: person.debtorId, who: 'tester' };
  return erasePerson(postgresPersonEraser(record.pool), files, erasure);
}

/** Every table of the database as text. */
async function everything(world: DialWorld): Promise<string> {
  const tables = await world.rows<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await world.rows<{ row: string }>(`select t::text as row from ${name} t`);
    texts.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return texts.join('\n');
}

describe('erasing a person', () => {
  it('given somebody who was called, then no table holds the name, a number, the address or the contract', async () => {
    const called = await calledOnce();
    const { world, person } = called;
    await world.pool.query(
      `insert into import_issues select id, 'warning', 7, 'row', 'repeated-debt', $2 from imports where list_id = $1`,
      [world.listId, `ИВАНОВА Анна | 8(${called.number.slice(2, 5)}) ${called.number.slice(5)}`],
    );
    await world.pool.query(
      `insert into import_undo select i.id, 'phones', to_jsonb(p) from imports i, phones p where i.list_id = $1 and p.debtor_id = $2`,
      [world.listId, person.debtorId],
    );
    const erased = await erase(called);
    expect(erased).toMatchObject({ numbers: 2, attempts: 1, decisions: 2, recordings: 0, stillForbidden: 0 });
    const left = await everything(world);
    for (const secret of [
      'Иванова',
      'ИВАНОВА',
      'Омск',
      'Лада',
      'Д-77/1',
      'hospital',
      ...person.phones,
      called.number.slice(2),
    ]) {
      expect(left.includes(secret), secret).toBe(false);
    }
  });

  it('given it is done, then dial, decision and money are as they were', async () => {
    const called = await calledOnce();
    const before = await readDossier(record.pool, called.person.debtorId);
    await erase(called);
    const after = await readDossier(record.pool, called.person.debtorId);
    expect(after.money).toEqual([{ currency: 'RUB', contacts: 1, price: '1.00', cost: '0.15' }]);
    expect(after.money).toEqual(before.money);
    expect(after.attempts.map(({ phone: _, ...rest }) => rest)).toEqual(
      before.attempts.map(({ phone: _, ...rest }) => rest),
    );
    expect(after.decisions.map(({ inputs: _, ...rest }) => rest)).toEqual(
      before.decisions.map(({ inputs: _, ...rest }) => rest),
    );
    expect(after.person).toMatchObject({ name: null, vars: {}, stops: [], erasedAt: expect.any(Date) });
    expect(after.phones).toEqual([]);
  });

  it('given an audit afterwards, then it finds no breach', async () => {
    const called = await calledOnce();
    await erase(called);
    const question = auditQuestion(loadConfig({ file: '', env: {} }), { campaignId: called.campaign.id });
    const report = await audit(postgresAuditSource(record.pool), question);
    expect(report.promises.flatMap(({ rules }) => rules.flatMap(({ examples }) => examples))).toEqual([]);
  });

  it('given the person had opted out, then every number of theirs stays forbidden for whoever has it next', async () => {
    const called = await calledOnce('opted-out');
    expect((await erase(called)).stillForbidden).toBe(2);
    const { world, lease } = called;
    const campaign = await world.campaign();
    const again = await world.people(2, (n) => [called.person.phones[n] ?? '']);
    const targets = await world.targets(campaign, again);
    const answer = await world.reserve({ campaign, targets, lease, trunk: called.trunk });
    expect(answer.reserved).toEqual([]);
    expect(answer.left.map(({ why }) => why)).toEqual(['do-not-call', 'do-not-call']);
  });

  it('given the number comes back with another person, then the earlier call still counts against its caps', async () => {
    const called = await calledOnce();
    await erase(called);
    const { world, lease } = called;
    const campaign = await world.campaign();
    const targets = await world.targets(campaign, await world.people(1, () => [called.number]));
    const seen: unknown[] = [];
    await world.reserve({
      campaign,
      targets,
      lease,
      trunk: called.trunk,
      decide: (_subject, history) => {
        seen.push(...history.map(({ subject, result }) => ({ subject, result })));
        return { allowed: false, rule: 'test', reason: 'test', skip: 'cap', zone: 'UTC', policyVersion: 'test@1' };
      },
    });
    expect(seen).toEqual([{ subject: 'phone', result: 'heard-full' }]);
  });

  it('given a dial that is open, then it is refused and nothing is gone', async () => {
    const world = await DialWorld.make(record.pool);
    const attempt = await world.ringing();
    const open = { world, number: attempt.reserved.phone, ...attempt };
    await expect(erase(open)).rejects.toMatchObject({ code: 'person-in-call' });
    expect((await readDossier(record.pool, attempt.person.debtorId)).phones).toHaveLength(1);
  });

  it('given a campaign that waits to call the person, then the target is done and never dialled', async () => {
    const world = await DialWorld.make(record.pool);
    const campaign = await world.campaign();
    const person = one(await world.people(1));
    const targets = await world.targets(campaign, [person]);
    const erasure = { accountId: world.accountId, debtorId: person.debtorId, who: 'tester' };
    await erasePerson(postgresPersonEraser(record.pool), noFiles, erasure);
    expect(await world.row('select state, why_not, next_at from targets where id = $1', targets[0])).toEqual({
      state: 'done',
      why_not: 'left-list',
      next_at: null,
    });
  });

  it('given recordings, then the files are deleted; given one that cannot be, then nothing was erased', async () => {
    const called = await calledOnce();
    const folder = await mkdtemp(join(tmpdir(), 'dozvon-recordings-'));
    await writeFile(join(folder, 'one.wav'), 'voice');
    await mkdir(join(folder, 'two.wav', 'inside'), { recursive: true });
    const add = (file: string) =>
      called.world.pool.query(
        `insert into recordings (id, account_id, attempt_id, file, started_at) values (gen_random_uuid(), $1, $2, $3, now())`,
        [called.world.accountId, called.reserved.attemptId, file],
      );
    await add('two.wav');
    await expect(erase(called, recordingFiles([join(folder, 'elsewhere'), folder]))).rejects.toMatchObject({
      code: 'recording-not-erased',
    });
    expect((await readDossier(record.pool, called.person.debtorId)).person.name).toBe('Иванова Анна');
    await called.world.pool.query('delete from recordings where attempt_id = $1', [called.reserved.attemptId]);
    await add('one');
    await add('gone-already.wav');
    expect(await erase(called, recordingFiles([join(folder, 'elsewhere'), folder]))).toMatchObject({
      recordings: 1,
      notHere: ['gone-already.wav'],
    });
    expect(await readdir(folder)).toEqual(['two.wav']);
    expect((await readDossier(record.pool, called.person.debtorId)).recordings.map(({ lostWhy }) => lostWhy)).toEqual([
      'erased',
      'erased',
    ]);
  });

  it('given it was done once, then the second time says when, and one audit line says who', async () => {
    const called = await calledOnce();
    const { at } = await erase(called);
    await expect(erase(called)).rejects.toMatchObject({ code: 'person-erased-already' });
    const lines = await called.world.rows(
      'select who, action, at from audit_log where subject = $1',
      called.person.debtorId,
    );
    expect(lines).toEqual([{ who: 'tester', action: 'person-erase', at }]);
  });

  it('given the number afterwards, then the dials made on it are still found', async () => {
    const called = await calledOnce();
    await erase(called);
    const { number, world } = called;
    const question = { accountId: world.accountId, account: 'demo', wanted: number, number };
    expect(await findPerson(record.pool, question)).toBe(called.person.debtorId);
  });

  it('given anything but an erasure, then a decision cannot be changed', async () => {
    const called = await calledOnce();
    const change = (sql: string) => record.pool.query(sql, [called.person.debtorId]);
    await expect(change(`update decisions set inputs = inputs - 'phone' where debtor_id = $1`)).rejects.toThrow(
      /append-only/,
    );
    const allow = transaction(record.pool, async (connection) => {
      await connection.query(`set local dozvon.erasing = 'on'`);
      await connection.query('update decisions set allowed = false where debtor_id = $1', [called.person.debtorId]);
    });
    await expect(allow).rejects.toThrow(/append-only/);
    await expect(change('delete from decisions where debtor_id = $1')).rejects.toThrow(/append-only/);
  });
});
