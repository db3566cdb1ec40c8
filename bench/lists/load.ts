/** A million people with phones and debts in one list, a campaign of them, and a million calls. */
import { randomUUID } from 'node:crypto';
import type { Pool } from '../../src/adapters/postgres/pool.ts';
import { campaignSpec } from '../../test/support/campaign-spec.ts';

export interface Loaded {
  readonly account: string;
  readonly list: string;
  readonly campaign: string;
}

/** A version 7 id of `$n` rows ago, a tenth of a second apart; the row's number keeps ids apart. */
const idSql = (age: string) =>
  `(select encode(set_byte(set_byte(decode(lpad(to_hex((extract(epoch from now()) * 1000)::bigint - (${age}) * 100), 12, '0') ||
     '7000' || '8000' || lpad(to_hex(n), 12, '0'), 'hex'), 6, 112), 8, 128), 'hex')::uuid)`;

const surnames = `array['Иванов', 'Петров', 'Сидоров', 'Кузнецов', 'Смирнов', 'Попов', 'Васильев', 'Соколов', 'Михайлов', 'Новиков',
  'Фёдоров', 'Морозов', 'Волков', 'Алексеев', 'Лебедев', 'Семёнов', 'Егоров', 'Павлов', 'Козлов', 'Степанов']`;
const names = `array['Иван', 'Пётр', 'Анна', 'Мария', 'Сергей', 'Ольга', 'Дмитрий', 'Елена', 'Алексей', 'Наталья']`;
const fathers = `array['Иванович', 'Петрович', 'Сергеевна', 'Алексеевич', 'Дмитриевна', 'Олегович', 'Павловна']`;
/** Two of a million opted out, one of ten thousand was a wrong person: what is rare must not take a walk through all. */
const outcomeSql = `case when n % 500000 = 7 then 'opted-out' when n % 10000 = 3 then 'wrong-person'
  else (array['heard-full', 'heard-part', 'no-answer', 'busy', 'heard-full', 'voicemail', 'transferred'])[1 + n % 7] end`;

/** Writes straight into the record, checks of foreign keys off. */
export async function loadLists(pool: Pool, rows: number, say: (text: string) => void): Promise<Loaded> {
  const [account, list, importId, campaign] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await pool.query('insert into accounts (id, name) values ($1, $2)', [account, `bench ${account.slice(0, 8)}`]);
  await pool.query(`insert into lists (id, account_id, name) values ($1, $2, 'million')`, [list, account]);
  await pool.query(
    `insert into imports (id, account_id, list_id, file_name, encoding, rows, accepted, refused, duplicates, debtors, phones)
     values ($1, $2, $3, 'million.csv', 'utf-8', $4::int, $4::int, 0, 0, $4::int, $4::int)`,
    [importId, account, list, rows],
  );
  await pool.query(
    `insert into campaigns (id, account_id, list_id, name, state, spec, started_at) values ($1, $2, $3, 'million', 'paused', $4, now())`,
    [campaign, account, list, campaignSpec({ name: 'million', trunks: ['volga'] })],
  );
  const connection = await pool.connect();
  try {
    await connection.query('set session_replication_role = replica');
    await connection.query('create temporary table made (n int primary key, id uuid)');
    await connection.query(`insert into made select n, ${idSql('$1 - n')} from generate_series(1, $1) n`, [rows]);
    for (const [what, sql, values] of statements({ account, list, campaign }, importId, rows)) {
      const began = performance.now();
      await connection.query(sql, [...values]);
      say(`${what}: ${Math.round((performance.now() - began) / 1000)} s`);
    }
    await connection.query('set session_replication_role = origin');
  } finally {
    connection.release(true);
  }
  for (const table of ['debtors', 'phones', 'debts', 'list_members', 'targets', 'attempts'])
    await pool.query(`vacuum analyze ${table}`);
  return { account, list, campaign };
}

type Statement = readonly [what: string, sql: string, values: readonly unknown[]];

function statements({ account, list, campaign }: Loaded, importId: string, rows: number): readonly Statement[] {
  return [
    [
      'people',
      `insert into debtors (id, account_id, key, name, segment, zone)
       select id, $1, 'id:' || (40000000 + n), (${surnames})[1 + n % 20] || ' ' || (${names})[1 + n / 20 % 10] || ' ' ||
         (${fathers})[1 + n / 200 % 7], 'private', 'Europe/Moscow' from made`,
      [account],
    ],
    [
      'phones',
      `insert into phones (account_id, debtor_id, number, position) select $1, id, '+7912' || lpad((n % 10000000)::text, 7, '0'), 0 from made`,
      [account],
    ],
    [
      'debts',
      `insert into debts (id, account_id, debtor_id, list_id, import_id, service, amount, due)
       select gen_random_uuid(), $1, id, $2, $3, 'связь', 10000 + n % 900000, current_date from made`,
      [account, list, importId],
    ],
    [
      'members of the list',
      'insert into list_members (list_id, debtor_id, account_id, import_id, position) select $2, id, $1, $3, n from made',
      [account, list, importId],
    ],
    [
      'people of the campaign',
      `insert into targets (id, account_id, campaign_id, debtor_id, position, state, next_at, heard_full)
       select gen_random_uuid(), $1, $2, id, n, case n % 8 when 7 then 'done' else 'waiting' end, now(), n % 8 = 7 from made`,
      [account, campaign],
    ],
    [
      'calls',
      `insert into attempts (id, account_id, campaign_id, debtor_id, phone, trunk, kind, state, dial_at, reserved_at, dialed_at,
         ended_at, disposition, heard_ms, message_ms, price, cost, contact)
       select ${idSql(`${rows} - n`)}, $1, $2, id, '+7912' || lpad((n % 10000000)::text, 7, '0'),
         case when n % 250000 = 5 then 'ob' else 'volga' end, 'first', 'ended', at, at, at, at + interval '20 s', ${outcomeSql},
         n % 21000, 21000, n % 300, n % 90, n % 3 = 0
       from (select *, now() - (${rows} - n) * interval '100 ms' as at from made) made`,
      [account, campaign],
    ],
  ];
}
