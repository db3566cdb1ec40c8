import type { DebtorId, ListId } from '../../../domain/ids.ts';
import type { Member } from '../../../scheduling/campaign-ports.ts';
import { type DebtorRow, debtorVars } from '../debtor-vars.ts';
import type { Pool } from '../pool.ts';

interface MemberRow extends DebtorRow {
  readonly debtor_id: DebtorId;
  readonly position: number;
  readonly key: string;
  readonly phone: string;
}

const membersSql = `
  select m.debtor_id, m.position, d.key, d.name, d.zone, d.region, d.segment, d.language, d.vars, p.phone,
         b.total, b.due, b.services, b.debt_vars
  from list_members m
  join debtors d on d.id = m.debtor_id
  join lateral (
    select (array_agg(number order by position))[1] as phone from phones
    where debtor_id = m.debtor_id and health in ('untried', 'good')
  ) p on p.phone is not null
  join lateral (
    select count(*) as count, sum(amount)::bigint as total, min(due) as due,
           array_agg(distinct service) filter (where service <> '') as services,
           (array_agg(vars order by updated_at desc, id))[1] as debt_vars
    from debts where debtor_id = m.debtor_id and list_id = m.list_id and state = 'open'
  ) b on b.count > 0
  where m.list_id = $1 and m.withdrawn_at is null and (m.position, m.debtor_id) > ($2, $3)
  order by m.position, m.debtor_id limit $4`;

/** People of a list who owe something and have a usable number, in the list's order. */
export async function* readMembers(pool: Pool, listId: ListId, pageSize: number): AsyncIterable<readonly Member[]> {
  let after: readonly [number, string] = [-1, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const { rows } = await pool.query<MemberRow>({
      name: 'members',
      text: membersSql,
      values: [listId, ...after, pageSize],
    });
    if (rows.length > 0) yield rows.map(toMember);
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = [last.position, last.debtor_id];
  }
}

function toMember(row: MemberRow): Member {
  return {
    debtorId: row.debtor_id,
    position: row.position,
    name: row.name ?? row.phone,
    vars: debtorVars(row, row.phone),
    subject: {
      phone: row.phone,
      stops: [],
      ...(row.zone === null ? {} : { zone: row.zone }),
      ...(row.region === null ? {} : { region: row.region }),
    },
  };
}
