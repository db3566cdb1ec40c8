import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { postgresListShelf } from '../../src/adapters/postgres/list-shelf.ts';
import { takeBack } from '../../src/intake/take-back.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { IntakeWorld } from './intake-world.ts';

let database: TestDatabase;
const worlds: IntakeWorld[] = [];

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  for (const world of worlds) await world.close();
  await database.drop();
});

function world(): IntakeWorld {
  const made = new IntakeWorld(database, `a-${randomUUID().slice(0, 8)}`);
  worlds.push(made);
  return made;
}

const head = 'ID;ФИО;Телефон;Долг;Услуга\n';
const november = `${head}1;Иванов;89121234567;100;связь\n1;Иванов;89131234567;200;ТВ\n2;Петров;89141234567;300;связь\n`;

describe('a list goes into the record', () => {
  it('people, numbers in order and debts are there, and the counts of the report are those of the tables', async () => {
    const w = world();
    const { report, stored } = await w.load(november);
    expect(await w.people()).toEqual([
      {
        key: 'id:1',
        name: 'Иванов',
        withdrawn: false,
        phones: ['+79121234567', '+79131234567'],
        debts: ['ТВ 20000', 'связь 10000'],
      },
      { key: 'id:2', name: 'Петров', withdrawn: false, phones: ['+79141234567'], debts: ['связь 30000'] },
    ]);
    expect(report).toMatchObject({ listId: stored?.listId, accepted: 3, debtors: 2, phones: 3 });
    expect([await w.count('debtors'), await w.count('phones'), await w.count('debts')]).toEqual([2, 3, 3]);
  });

  it('text with tabs, backslashes, quotes and line breaks comes out as it went in', async () => {
    const w = world();
    await w.load('ФИО,Телефон,Заметка\n"Ив\\анов ""Ё"" \\N",89121234567,"a\\tb\tc\nd"\n');
    const { rows } = await w.pool.query(
      'select d.name, b.vars from debtors d join debts b on b.debtor_id = d.id join accounts a on a.id = d.account_id where a.name = $1',
      [w.account],
    );
    expect(rows).toEqual([{ name: 'Ив\\анов "Ё" \\N', vars: { Заметка: 'a\\tb c d' } }]);
  });

  it('given a file that breaks off, nothing of it is there', async () => {
    const w = world();
    const rows = Array.from({ length: 30_000 }, (_, i) => `${i};Иванов;8912${1_000_000 + i};100;связь\n`);
    await expect(w.load(`${head}${rows.join('')}${'x'.repeat(1_200_000)}`)).rejects.toMatchObject({
      code: 'list-line-too-long',
    });
    expect([await w.count('lists'), await w.count('debtors'), await w.count('imports')]).toEqual([0, 0, 0]);
  });

  it('given a workbook, it means what the same CSV means', async () => {
    const [csv, xlsx] = [world(), world()];
    await csv.load('ФИО;Телефон;Сумма долга;Срок оплаты\nИванов;79121234567;1234,50;12.12.2026\nПетров;9,12E+09;5;\n');
    const cells = [
      ['ФИО', 'Телефон', 'Сумма долга', 'Срок оплаты'].map((value) => ({ value })),
      [
        { value: 'Иванов' },
        { value: 79121234567 },
        { value: 1234.5 },
        { value: new Date(Date.UTC(2026, 11, 12)), type: Date, format: 'dd.mm.yyyy' },
      ],
      [{ value: 'Петров' }, { value: '9,12E+09' }, { value: 5 }],
    ];
    const outcome = await xlsx.load(await writeWorkbook(cells).toBuffer(), 'debts', 'list.xlsx');
    expect(await xlsx.people()).toEqual(await csv.people());
    expect(outcome.report).toMatchObject({ encoding: 'xlsx', delimiter: null, rows: 2, accepted: 1 });
    expect(outcome.report.refusals).toEqual([{ row: 3, column: 'phone', reason: 'digits-lost', value: '9,12E+09' }]);
    const due = await xlsx.pool.query(
      'select due from debts d join accounts a on a.id = d.account_id where a.name = $1',
      [xlsx.account],
    );
    expect(due.rows).toEqual([{ due: '2026-12-12' }]);
  });

  it('given two imports into one account at once, both are whole', async () => {
    const w = world();
    const rows = (from: number) =>
      Array.from(
        { length: 5000 },
        (_, i) => `${(i * 7) % 5000};Иванов;8912${1_000_000 + ((i * 7) % 5000)};${from + i};связь\n`,
      );
    await Promise.all([
      w.load(`${head}${rows(1).join('')}`, 'one', '1.csv'),
      w.load(`${head}${rows(2).reverse().join('')}`, 'two', '2.csv'),
    ]);
    expect([await w.count('debtors'), await w.count('list_members'), await w.count('debts')]).toEqual([
      5000, 10_000, 10_000,
    ]);
  });
});

describe('a file into a list that exists', () => {
  it('updates debts, withdraws who is absent, adds who is new, and forgets a number that is given no more', async () => {
    const w = world();
    await w.load(november);
    const { stored } = await w.load(`${head}1;Иванов И. И.;89151234567;150;связь\n3;Сидоров;89161234567;400;связь\n`);
    expect(stored?.withdrawn).toBe(1);
    expect(await w.people()).toEqual([
      { key: 'id:1', name: 'Иванов И. И.', withdrawn: false, phones: ['+79151234567'], debts: ['связь 15000'] },
      { key: 'id:3', name: 'Сидоров', withdrawn: false, phones: ['+79161234567'], debts: ['связь 40000'] },
      { key: 'id:2', name: 'Петров', withdrawn: true, phones: ['+79141234567'], debts: null },
    ]);
  });

  it('the same file again changes nothing', async () => {
    const w = world();
    await w.load(november);
    const before = await w.people();
    await w.load(november);
    expect(await w.people()).toEqual(before);
    expect(await w.count('debts')).toBe(3);
  });

  it('a number known as somebody else’s is not forgotten and not tried first', async () => {
    const w = world();
    await w.load(november);
    await w.pool.query(
      `update phones set health = 'wrong-person' where number = '+79121234567' and account_id = (select id from accounts where name = $1)`,
      [w.account],
    );
    await w.load(november.replaceAll('89121234567', '89171234567'));
    const { rows } = await w.pool.query(
      `select number, health from phones p join debtors d on d.id = p.debtor_id join accounts a on a.id = d.account_id
       where a.name = $1 and d.key = 'id:1' order by position`,
      [w.account],
    );
    expect(rows).toEqual([
      { number: '+79171234567', health: 'untried' },
      { number: '+79131234567', health: 'untried' },
      { number: '+79121234567', health: 'wrong-person' },
    ]);
  });

  it('a person of two lists keeps the numbers of both', async () => {
    const w = world();
    await w.load(november, 'one');
    await w.load(`${head}1;Иванов;89171234567;700;кредит\n`, 'two');
    expect(await w.people('two')).toEqual([
      {
        key: 'id:1',
        name: 'Иванов',
        withdrawn: false,
        phones: ['+79171234567', '+79121234567', '+79131234567'],
        debts: ['кредит 70000'],
      },
    ]);
    expect((await w.people('one'))[0]).toMatchObject({ debts: ['ТВ 20000', 'связь 10000'] });
  });
});

describe('taking an import back', () => {
  it('the newest import: the list is what it was before', async () => {
    const w = world();
    await w.load(november);
    const before = await w.people();
    await w.load(`${head}1;Иванов И. И.;89151234567;150;связь\n3;Сидоров;89161234567;400;связь\n`);
    const taken = await takeBack(postgresListShelf(w.pool), {
      account: w.account,
      list: 'debts',
      lastImportOnly: true,
    });
    expect(taken).toMatchObject({ name: 'debts', debtors: 1, listRemoved: false });
    expect(await w.people()).toEqual(before);
    expect([await w.count('debtors'), await w.count('imports')]).toEqual([2, 1]);
  });

  it('a whole list: nothing of it is left, and people of other lists are as they were', async () => {
    const w = world();
    await w.load(november, 'one');
    const before = await w.people('one');
    await w.load(`${head}1;Другое имя;89171234567;700;кредит\n9;Новый;89181234567;1;кредит\n`, 'two');
    const taken = await takeBack(postgresListShelf(w.pool), { account: w.account, list: 'two' });
    expect(taken).toMatchObject({ debtors: 1, listRemoved: true });
    expect(await w.people('one')).toEqual(before);
    expect([await w.count('lists'), await w.count('debtors'), await w.count('debts')]).toEqual([1, 2, 3]);
  });

  it('given a list that nobody knows, the error says so', async () => {
    const shelf = postgresListShelf(world().pool);
    await expect(takeBack(shelf, { account: 'nobody', list: 'x' })).rejects.toMatchObject({ code: 'list-unknown' });
  });

  it('given that somebody was dialled from it, it is refused and nothing is lost', async () => {
    const w = world();
    const { stored } = await w.load(november);
    const [campaign, attempt] = [randomUUID(), randomUUID()];
    await w.pool.query(
      `with c as (insert into campaigns (id, account_id, list_id, name, state, spec)
                  select $1, account_id, id, 'c', 'finished', '{}' from lists where id = $2 returning account_id)
       insert into attempts (id, account_id, campaign_id, debtor_id, phone, trunk, kind, state, dial_at)
       select $3, c.account_id, $1, d.id, '+79121234567', 't', 'first', 'ended', now() from c, debtors d where d.account_id = c.account_id limit 1`,
      [campaign, stored?.listId, attempt],
    );
    const shelf = postgresListShelf(w.pool);
    await expect(takeBack(shelf, { account: w.account, list: 'debts' })).rejects.toMatchObject({
      code: 'list-in-use',
      params: { calls: 1 },
    });
    expect(await w.count('debtors')).toBe(2);
    await w.pool.query(`update campaigns set state = 'running' where id = $1`, [campaign]);
    await expect(takeBack(shelf, { account: w.account, list: 'debts' })).rejects.toMatchObject({
      code: 'list-has-campaign',
    });
  });

  it('lists are shown with people, sums and imports', async () => {
    const w = world();
    await w.load(november);
    const [list] = await postgresListShelf(w.pool).all(w.account);
    expect(list).toMatchObject({ name: 'debts', account: w.account, debtors: 2, withdrawn: 0, owed: { RUB: 60000 } });
    expect(list?.imports).toMatchObject([{ accepted: 3, refused: 0 }]);
  });
});
