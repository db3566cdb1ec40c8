/**
 * A file into a list that exists: debts are updated, absent people withdrawn. The rows wait in tables of their own until all are
 * here. $1 account, $2 list, $3 import, as each statement needs them.
 */

export const mergeTables = [
  'create temp table file_people (debtor_id uuid primary key) on commit drop',
  `create temp table file_debts (
     position integer, debtor_id uuid, debt_id uuid, external_id text, service text, amount bigint, currency text, due date,
     vars jsonb
   ) on commit drop`,
] as const;

/** $1 import, $2 list. */
export const rememberList = [
  `insert into import_undo (import_id, what, was) select $1, 'debts', to_jsonb(d) from debts d where d.list_id = $2`,
  `insert into import_undo (import_id, what, was)
   select $1, 'list_members', to_jsonb(m) from list_members m where m.list_id = $2`,
] as const;

export const keepForMerge = [
  'insert into file_people select debtor_id from list_rows where first on conflict do nothing',
  `insert into file_debts
   select position, debtor_id, debt_id, contract, service, amount, currency, due, vars from list_rows where debt_id is not null`,
] as const;

/**
 * The same debt is that of the same contract, or of the same service; of several alike, the n-th is the n-th by due date. In tables
 * of their own, which can be counted (ANALYZE): of a list that was stored seconds ago the planner knows nothing, and joined 20,000
 * debts by a nested loop in a minute. $1 list.
 */
export const numberDebts = [
  `create temp table old_debts on commit drop as
   select id, debtor_id, state, coalesce(external_id, '') as contract, coalesce(service, '') as kind,
     row_number() over (partition by debtor_id, coalesce(external_id, ''), coalesce(service, '')
                        order by state = 'open' desc, due nulls last, id) as nth
   from debts where list_id = $1`,
  `create temp table new_debts on commit drop as
   select *, coalesce(external_id, '') as contract, coalesce(service, '') as kind,
     row_number() over (partition by debtor_id, coalesce(external_id, ''), coalesce(service, '') order by due nulls last, position) as nth
   from file_debts`,
] as const;

export const pairDebts = `
  create temp table debt_pairs on commit drop as
  select n.*, o.id as old_id from new_debts n left join old_debts o using (debtor_id, contract, kind, nth)`;

/** $1 account, $2 list, $3 import. */
export const mergeDebts = `
  with updated as (
    update debts d set amount = p.amount, currency = p.currency, due = p.due, vars = p.vars, state = 'open', updated_at = now()
    from debt_pairs p where d.id = p.old_id
      and (d.amount, d.currency, d.due, d.vars, d.state) is distinct from (p.amount, p.currency, p.due, p.vars, 'open')
  ), added as (
    insert into debts (id, account_id, debtor_id, list_id, import_id, external_id, service, amount, currency, due, vars)
    select debt_id, $1, debtor_id, $2, $3, external_id, service, amount, currency, due, vars from debt_pairs where old_id is null
  )
  update debts d set state = 'withdrawn', updated_at = now()
  from old_debts o where d.id = o.id and o.state = 'open'
    and not exists (select 1 from debt_pairs p where p.old_id = o.id)`;

/** $1 list. */
export const withdrawAbsent = `
  update list_members m set withdrawn_at = now()
  where m.list_id = $1 and m.withdrawn_at is null
    and not exists (select 1 from file_people f where f.debtor_id = m.debtor_id)`;

/**
 * A number that the newest file gives no more may belong to somebody else today. It stays when another list gives it, and when
 * it is known as bad or as another person's: that must not be forgotten. $1 list.
 */
export const dropOldPhones = `
  delete from phones p
  using file_people f
  where p.debtor_id = f.debtor_id and p.position >= 100 and p.health in ('untried', 'good')
    and not exists (select 1 from list_members m
                    where m.debtor_id = p.debtor_id and m.list_id <> $1 and m.withdrawn_at is null)`;
