import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileListSource } from '../../src/adapters/files/list-source.ts';
import { postgresListStore } from '../../src/adapters/postgres/list-store.ts';
import { openPool, type Pool } from '../../src/adapters/postgres/pool.ts';
import { type ImportOutcome, importList } from '../../src/intake/import-list.ts';
import type { TestDatabase } from '../support/database.ts';

/** An account of its own in a database, and what its tables say. */
export class IntakeWorld {
  readonly pool: Pool;
  readonly account: string;

  constructor(database: TestDatabase, account: string) {
    this.pool = openPool(database.url, 'test intake', 4);
    this.account = account;
  }

  /** Imports a text (or the bytes of a workbook) as a file into a list. */
  async load(content: string | Uint8Array, listName = 'debts', name = 'list.csv'): Promise<ImportOutcome> {
    const path = join(tmpdir(), `dozvon-${process.pid}-${this.account}-${name}`);
    await writeFile(path, content);
    const ports = { source: fileListSource(path), store: postgresListStore(this.pool) };
    return importList(ports, { account: this.account, listName });
  }

  /** People of a list with their numbers and open debts, in the list's order. */
  async people(listName = 'debts'): Promise<readonly object[]> {
    const { rows } = await this.pool.query(
      `select d.key, d.name, m.withdrawn_at is not null as withdrawn,
              (select array_agg(number order by position) from phones where debtor_id = d.id) as phones,
              (select array_agg(coalesce(service, '-') || ' ' || coalesce(amount::text, '-') order by service, amount)
               from debts where debtor_id = d.id and list_id = l.id and state = 'open') as debts
       from lists l join accounts a on a.id = l.account_id join list_members m on m.list_id = l.id
       join debtors d on d.id = m.debtor_id
       where a.name = $1 and l.name = $2 order by m.position, d.key`,
      [this.account, listName],
    );
    return rows;
  }

  async count(table: 'lists' | 'debtors' | 'debts' | 'list_members' | 'phones' | 'imports'): Promise<number> {
    const { rows } = await this.pool.query<{ n: number }>(
      `select count(*)::int as n from ${table} t join accounts a on a.id = t.account_id where a.name = $1`,
      [this.account],
    );
    return rows[0]?.n ?? 0;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
