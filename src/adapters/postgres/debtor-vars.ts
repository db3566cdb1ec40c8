import type { DebtorVars } from '../../domain/debtor-filter.ts';
import { formatDecimal, kopecks } from '../../domain/money.ts';

/** A person with the debts of one list joined, as both the check at the start and the dial read them. */
export interface DebtorRow {
  readonly name: string | null;
  readonly zone: string | null;
  readonly region: string | null;
  readonly segment: string | null;
  readonly language: string | null;
  readonly vars: Record<string, string>;
  readonly total: number | null;
  readonly due: string | null;
  readonly services: string[] | null;
  readonly debt_vars: Record<string, string> | null;
}

/** The names that messages and filters use. One function: what was checked at the start is what is spoken. */
export function debtorVars(row: DebtorRow, phone: string | undefined): DebtorVars {
  const { name, segment, region, zone, language } = row;
  const services = row.services?.join(', ');
  const amount = row.total === null ? undefined : formatDecimal(kopecks(row.total));
  const debt = { amount, due: row.due, service: services };
  return { ...row.vars, ...row.debt_vars, phone, name, segment, region, zone, language, services, debt };
}
