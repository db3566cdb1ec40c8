/**
 * Statements that spread staged rows over the tables. $1 account, $2 list, $3 import. Nothing here locks people whom the file does
 * not change: dialling goes on while a list is loaded.
 */

/** People of the file whom the account has known before. */
const known = 'list_rows s join debtors d on d.account_id = $1 and d.key = s.person where s.first';

export const rememberKnownDebtors = `
  insert into import_undo (import_id, what, was)
  select $2, 'debtors', to_jsonb(d) from ${known}`;

export const rememberKnownPhones = `
  insert into import_undo (import_id, what, was)
  select $2, 'phones', to_jsonb(p) from phones p where p.debtor_id in (select d.id from ${known})`;

/** Numbers of the file come first; those that it does not name any more wait behind, or go (`dropOldPhones`). */
export const moveKnownPhonesBack = `
  update phones set position = least(position + 100, 30000) where debtor_id in (select d.id from ${known})`;

export const insertDebtors = `
  insert into debtors (id, account_id, key, name, zone, region, segment, language)
  select debtor_id, $1, person, name, zone, region, segment, language from list_rows where first
  on conflict (account_id, key) do nothing`;

/** What the newest file says counts; what it leaves out stays. */
export const updateDebtors = `
  update debtors d set name = coalesce(s.name, d.name), zone = coalesce(s.zone, d.zone), region = coalesce(s.region, d.region),
    segment = coalesce(s.segment, d.segment), language = coalesce(s.language, d.language)
  from list_rows s
  where s.first and d.account_id = $1 and d.key = s.person and d.id <> s.debtor_id
    and (coalesce(s.name, d.name), coalesce(s.zone, d.zone), coalesce(s.region, d.region), coalesce(s.segment, d.segment),
         coalesce(s.language, d.language))
      is distinct from (d.name, d.zone, d.region, d.segment, d.language)`;

export const peopleTable = 'create temp table list_people (position integer, debtor_id uuid) on commit drop';

export const findPeople = `
  insert into list_people
  select s.position, d.id from list_rows s join debtors d on d.account_id = $1 and d.key = s.person`;

/** A person's further rows add their numbers behind those of the first. */
export const insertPhones = `
  insert into phones (account_id, debtor_id, number, position)
  select $1, f.debtor_id, f.number, row_number() over (partition by f.debtor_id order by f.position, f.nth)
    + case when f.first then 0 else coalesce((select max(position) from phones where debtor_id = f.debtor_id and position < 100), 0) end
  from (
    select distinct on (p.debtor_id, n.number) p.debtor_id, n.number, n.nth, s.position,
           bool_or(s.first) over (partition by p.debtor_id) as first
    from list_rows s join list_people p using (position), unnest(s.phones) with ordinality n (number, nth)
    order by p.debtor_id, n.number, s.position, n.nth
  ) f
  on conflict (debtor_id, number) do update set position = excluded.position where phones.position >= 100`;

export const insertDebts = `
  insert into debts (id, account_id, debtor_id, list_id, import_id, external_id, service, amount, currency, due, vars)
  select s.debt_id, $1, p.debtor_id, $2, $3, s.contract, s.service, s.amount, s.currency, s.due, s.vars
  from list_rows s join list_people p using (position) where s.debt_id is not null`;

export const insertMembers = `
  insert into list_members (list_id, debtor_id, account_id, import_id, position)
  select $2, p.debtor_id, $1, $3, s.position from list_rows s join list_people p using (position) where s.first
  on conflict (list_id, debtor_id) do update set withdrawn_at = null, position = excluded.position`;
