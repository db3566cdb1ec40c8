import type { Connection } from './pool.ts';

export interface UndoTarget {
  readonly accountId: string;
  readonly listId: string;
  readonly importId: string;
}

/** Why a person stays: another list, a campaign, or any dial names them. */
const named = `
  exists (select 1 from list_members m where m.debtor_id = g.debtor_id)
  or exists (select 1 from debts d where d.debtor_id = g.debtor_id)
  or exists (select 1 from targets t where t.debtor_id = g.debtor_id)
  or exists (select 1 from attempts a where a.debtor_id = g.debtor_id)`;

const goneTable = 'create temp table if not exists gone_people (debtor_id uuid) on commit drop; truncate gone_people';
const deleteGone = `delete from debtors d using gone_people g where d.id = g.debtor_id and not (${named})`;

/** Campaigns of a list from which nobody was ever dialled go with it; their targets with them. */
const deleteCampaigns = 'delete from campaigns where list_id = $1';

/** Takes the newest import of a list back. @returns how many people are gone with it */
export async function undoImport(connection: Connection, { listId, importId }: UndoTarget): Promise<number> {
  const run = async (sql: string, values: unknown[]) => (await connection.query(sql, values)).rowCount ?? 0;
  await connection.query(goneTable);
  await run(takingBack, []);
  await run('delete from debts where import_id = $1 and list_id = $2', [importId, listId]);
  await run(restoreDebts, [importId]);
  await run(
    `with deleted as (delete from list_members where import_id = $1 and list_id = $2 returning debtor_id)
     insert into gone_people select debtor_id from deleted`,
    [importId, listId],
  );
  await run(
    `delete from targets t using gone_people g, campaigns c
     where t.debtor_id = g.debtor_id and c.id = t.campaign_id and c.list_id = $1
       and not exists (select 1 from attempts a where a.target_id = t.id)`,
    [listId],
  );
  await run(restoreMembers, [importId]);
  await run(restoreDebtors, [importId]);
  await run(dropNewPhones, [importId]);
  await run(restorePhones, [importId]);
  const gone = await run(deleteGone, []);
  await run('delete from imports where id = $1', [importId]);
  return gone;
}

/** Removes a whole list. @returns how many people are gone with it */
export async function removeList(connection: Connection, listId: string): Promise<number> {
  await connection.query(goneTable);
  await connection.query('insert into gone_people select debtor_id from list_members where list_id = $1', [listId]);
  await connection.query(deleteCampaigns, [listId]);
  await connection.query('delete from debts where list_id = $1', [listId]);
  await connection.query('delete from list_members where list_id = $1', [listId]);
  const { rowCount } = await connection.query(deleteGone);
  await connection.query('delete from lists where id = $1', [listId]);
  return rowCount ?? 0;
}

/** What the import had changed is taken out of the money collected, too. */
const takingBack = `select set_config('dozvon.taking_back', 'on', true)`;

const restoreDebts = `
  update debts d set amount = w.amount, currency = w.currency, due = w.due, vars = w.vars, state = w.state, updated_at = w.updated_at
  from import_undo u, jsonb_populate_record(null::debts, u.was) w
  where u.import_id = $1 and u.what = 'debts' and d.id = w.id
    and (d.amount, d.currency, d.due, d.vars, d.state) is distinct from (w.amount, w.currency, w.due, w.vars, w.state)`;

const restoreMembers = `
  update list_members m set position = w.position, withdrawn_at = w.withdrawn_at
  from import_undo u, jsonb_populate_record(null::list_members, u.was) w
  where u.import_id = $1 and u.what = 'list_members' and m.list_id = w.list_id and m.debtor_id = w.debtor_id`;

const restoreDebtors = `
  update debtors d set name = w.name, zone = w.zone, region = w.region, segment = w.segment, language = w.language
  from import_undo u, jsonb_populate_record(null::debtors, u.was) w
  where u.import_id = $1 and u.what = 'debtors' and d.id = w.id`;

/** Numbers that the import gave to people whom it found. */
const dropNewPhones = `
  delete from phones p using import_undo u, jsonb_populate_record(null::debtors, u.was) w
  where u.import_id = $1 and u.what = 'debtors' and p.debtor_id = w.id
    and not exists (select 1 from import_undo o, jsonb_populate_record(null::phones, o.was) op
                    where o.import_id = $1 and o.what = 'phones' and op.debtor_id = p.debtor_id and op.number = p.number)`;

/** The health that was learnt since then stays. */
const restorePhones = `
  insert into phones (account_id, debtor_id, number, position, health)
  select w.account_id, w.debtor_id, w.number, w.position, w.health
  from import_undo u, jsonb_populate_record(null::phones, u.was) w
  where u.import_id = $1 and u.what = 'phones' and exists (select 1 from debtors d where d.id = w.debtor_id)
  on conflict (debtor_id, number) do update set position = excluded.position`;
