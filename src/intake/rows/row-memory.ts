import { formatDecimal } from '../../domain/money.ts';
import { clean } from '../cells/clean.ts';
import type { WarningReason } from '../reasons.ts';
import type { RowIssue } from './check-row.ts';
import { FingerprintSet } from './fingerprint-set.ts';
import type { AcceptedRow, ListRow } from './list-row.ts';
import type { RowPlan } from './row-plan.ts';

const part = '\u001f';

export type Remembered =
  | { readonly is: 'duplicate' }
  | { readonly is: 'new'; readonly row: AcceptedRow; readonly warnings: readonly RowIssue<WarningReason>[] };

/** What stood in the rows above: fingerprints only, so the memory is some bytes a row whatever the rows hold. */
export class RowMemory {
  readonly #rows = new FingerprintSet();
  readonly #persons = new FingerprintSet();
  readonly #named = new FingerprintSet();
  readonly #names = new FingerprintSet();
  readonly #phones = new FingerprintSet();
  readonly #debts = new FingerprintSet();
  readonly #plan: RowPlan;

  constructor(plan: RowPlan) {
    this.#plan = plan;
  }

  get debtors(): number {
    return this.#persons.size;
  }

  get phones(): number {
    return this.#phones.size;
  }

  /** @param cells the row as it stood in the file: duplicates are told by the text, not by what it means */
  remember(row: ListRow, cells: readonly string[]): Remembered {
    if (!this.#rows.add(this.#plan.compared.map((index) => clean(cells[index] ?? '')).join(part)))
      return { is: 'duplicate' };
    const firstOfPerson = this.#persons.add(row.person);
    for (const phone of row.phones) this.#phones.add(row.person + part + phone);
    const warnings = this.#anotherName(row);
    if (this.#debts.add(debtKey(row))) return { is: 'new', row: { ...row, firstOfPerson }, warnings };
    const { debt: _, ...rest } = row;
    return { is: 'new', row: { ...rest, firstOfPerson }, warnings: [...warnings, ...repeatedDebt(row)] };
  }

  #anotherName(row: ListRow): readonly RowIssue<WarningReason>[] {
    if (row.name === undefined) return [];
    const firstName = this.#named.add(row.person);
    const isNew = this.#names.add(row.person + part + row.name.toLowerCase().replace(/ё/g, 'е'));
    return isNew && !firstName ? [{ column: 'name', reason: 'another-name', value: row.name }] : [];
  }
}

/** What makes a debt this debt: all that the row says of it, extra columns too. */
function debtKey({ person, debt, variables }: ListRow): string {
  const said = [person, debt?.amount, debt?.currency, debt?.due, debt?.service, debt?.contract];
  return [...said, ...Object.entries(variables).flat()].join(part);
}

/** Only sums are worth a word: a guest who stands in a list twice owes nothing twice. */
function repeatedDebt({ debt }: ListRow): readonly RowIssue<WarningReason>[] {
  if (debt?.amount === undefined) return [];
  const said = [debt.contract, debt.service, `${formatDecimal(debt.amount)} ${debt.currency}`, debt.due];
  const value = said.filter((text) => text !== undefined).join(', ');
  return [{ column: 'row', reason: 'repeated-debt', value }];
}
