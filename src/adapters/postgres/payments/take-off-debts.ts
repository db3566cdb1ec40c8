import type { DebtId, DebtorId } from '../../../domain/ids.ts';
import type { Allocation, OpenDebt } from '../../../recovery/payments/allocate.ts';
import type { Connection } from '../pool.ts';

/** Which debts of a person a payment may be taken off, and which one before the others. */
export interface Payable {
  readonly person: DebtorId;
  readonly currency: string;
  readonly contract?: string | undefined;
  readonly debt?: DebtId | undefined;
}

/** The same order of locks everywhere, so that two payments of one person cannot lock each other out. */
const lockSql = `
  with locked as (
    select * from debts where debtor_id = $1 and state = 'open' and amount > 0 and currency = $3 order by id for update)
  select id as "debtId", amount from locked
  order by id is not distinct from $4::uuid and $4 is not null desc, external_id is not distinct from $2::text and $2 is not null desc,
    due nulls last, id`;

export async function lockDebts(
  connection: Connection,
  { person, contract, currency, debt }: Payable,
): Promise<readonly OpenDebt[]> {
  const { rows } = await connection.query<OpenDebt>(lockSql, [person, contract ?? null, currency, debt ?? null]);
  return rows;
}

/** A debt that is settled keeps its sum and is not open any more, as one that a list says is paid. */
const applySql = `
  with part as (select * from jsonb_to_recordset($2) as x("debtId" uuid, amount bigint, settled boolean)), kept as (
    insert into payment_parts (payment_id, debt_id, amount, was_at)
    select $1, part."debtId", part.amount, d.updated_at from part join debts d on d.id = part."debtId")
  update debts b set amount = case when part.settled then b.amount else b.amount - part.amount end,
    state = case when part.settled then 'paid' else b.state end, updated_at = now()
  from part where b.id = part."debtId"`;

export async function takeOffDebts(connection: Connection, payment: string, parts: Allocation['parts']): Promise<void> {
  if (parts.length > 0) await connection.query(applySql, [payment, JSON.stringify(parts)]);
}

export async function owedBy(connection: Connection, person: DebtorId): Promise<number> {
  const sql = `select coalesce(sum(amount), 0)::bigint as owed from debts where debtor_id = $1 and state = 'open'`;
  return (await connection.query<{ owed: number }>(sql, [person])).rows[0]?.owed ?? 0;
}
