/**
 * Statements that spread staged rows over the tables. $1 account, $2 list, $3 import, as each needs them. Nothing here locks people
 * whom the file does not change: dialling goes on while a list is loaded.
 */

export const insertDebtors = `
  insert into debtors (id, account_id, key, name, zone, region, segment, language)
  select debtor_id, $1, person, name, zone, region, segment, language from list_rows where first
  on conflict (account_id, key) do nothing`;

/** Puts the true id into rows of people whom the account knew before, and into further rows of one person. */
export const findPeople = `
  update list_rows s set debtor_id = d.id, known = s.first
  from debtors d where d.account_id = $1 and d.key = s.person and d.id <> s.debtor_id`;

/** $1 import. */
export const rememberKnown = [
  `insert into import_undo (import_id, what, was)
   select $1, 'debtors', to_jsonb(d) from list_rows s join debtors d on d.id = s.debtor_id where s.known`,
  `insert into import_undo (import_id, what, was)
   select $1, 'phones', to_jsonb(p) from list_rows s join phones p on p.debtor_id = s.debtor_id where s.known`,
] as const;

export const updateKnown = [
  // What the newest file says counts; what it leaves out stays.
  `update debtors d set name = coalesce(s.name, d.name), zone = coalesce(s.zone, d.zone), region = coalesce(s.region, d.region),
     segment = coalesce(s.segment, d.segment), language = coalesce(s.language, d.language)
   from list_rows s
   where s.known and d.id = s.debtor_id
     and (coalesce(s.name, d.name), coalesce(s.zone, d.zone), coalesce(s.region, d.region), coalesce(s.segment, d.segment),
          coalesce(s.language, d.language))
       is distinct from (d.name, d.zone, d.region, d.segment, d.language)`,
  // Numbers of the file come first; those that it does not name any more wait behind, or go (dropOldPhones).
  `update phones p set position = least(p.position + 100, 30000) from list_rows s where s.known and p.debtor_id = s.debtor_id`,
] as const;

export const insertPhones = `
  insert into phones (account_id, debtor_id, number, position)
  select $1, s.debtor_id, n.number, n.nth from list_rows s, unnest(s.phones) with ordinality n (number, nth) where s.first
  on conflict (debtor_id, number) do update set position = excluded.position`;

/** A person's further rows add their numbers behind those that are there. */
export const insertFurtherPhones = `
  insert into phones (account_id, debtor_id, number, position)
  select $1, f.debtor_id, f.number, row_number() over (partition by f.debtor_id order by f.position, f.nth)
    + coalesce((select max(p.position) from phones p where p.debtor_id = f.debtor_id and p.position < 100), 0)
  from (
    select distinct on (s.debtor_id, n.number) s.debtor_id, n.number, n.nth, s.position
    from list_rows s, unnest(s.phones) with ordinality n (number, nth) where not s.first
    order by s.debtor_id, n.number, s.position, n.nth
  ) f
  on conflict (debtor_id, number) do update set position = excluded.position where phones.position >= 100`;

export const insertDebts = `
  insert into debts (id, account_id, debtor_id, list_id, import_id, external_id, service, amount, currency, due, vars)
  select debt_id, $1, debtor_id, $2, $3, contract, service, amount, currency, due, vars
  from list_rows where debt_id is not null`;

export const insertMembers = `
  insert into list_members (list_id, debtor_id, account_id, import_id, position)
  select $2, debtor_id, $1, $3, position from list_rows where first
  on conflict (list_id, debtor_id) do update set withdrawn_at = null, position = excluded.position`;
