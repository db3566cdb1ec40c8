import { formatDecimal } from '../../domain/money.ts';
import { clean } from '../cells/clean.ts';
import type { WarningReason } from '../reasons.ts';
import type { RowIssue } from './check-row.ts';
import { type Entry, FingerprintTable, fingerprint } from './fingerprint-table.ts';
import type { AcceptedRow, ListRow } from './list-row.ts';
import type { RowPlan } from './row-plan.ts';

export type Remembered =
  | { readonly is: 'duplicate' }
  | { readonly is: 'new'; readonly row: AcceptedRow; readonly warnings: readonly RowIssue<WarningReason>[] };

/** What stood in the rows above: fingerprints only, so the memory is some bytes a row whatever the rows hold. */
export class RowMemory {
  readonly #rows = new FingerprintTable();
  /** With the name that is kept and the first debt. */
  readonly #persons = new FingerprintTable(2);
  readonly #phones = new FingerprintTable();
  /** Debts after a person's first. */
  readonly #furtherDebts = new FingerprintTable();
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
    const compared = this.#plan.compared.map((index) => clean(cells[index] ?? ''));
    if (!this.#rows.enter(...compared).isNew) return { is: 'duplicate' };
    const person = this.#persons.enter(row.person);
    for (const phone of row.phones) this.#phones.enter(row.person, phone);
    const warnings = this.#anotherName(person, row);
    const accepted = { ...row, firstOfPerson: person.isNew };
    if (this.#isNewDebt(person, row)) return { is: 'new', row: accepted, warnings };
    const { debt: _, ...rest } = accepted;
    return { is: 'new', row: rest, warnings: [...warnings, ...repeatedDebt(row)] };
  }

  #anotherName(person: Entry, { name }: ListRow): readonly RowIssue<WarningReason>[] {
    if (name === undefined) return [];
    const [print] = fingerprint([name.toLowerCase().replaceAll('ё', 'е')]);
    const kept = this.#persons.fact(person, 0);
    if (kept === 0) this.#persons.setFact(person, 0, print);
    return kept === 0 || kept === print ? [] : [{ column: 'name', reason: 'another-name', value: name }];
  }

  #isNewDebt(person: Entry, row: ListRow): boolean {
    const key = debtKey(row);
    const [print] = fingerprint(key);
    const first = this.#persons.fact(person, 1);
    if (first === 0) this.#persons.setFact(person, 1, print);
    return first === 0 || (first !== print && this.#furtherDebts.enter(row.person, ...key).isNew);
  }
}

/** What makes a debt this debt: all that the row says of it, extra columns too. */
function debtKey({ debt, variables }: ListRow): readonly string[] {
  const said = [debt?.amount, debt?.currency, debt?.due, debt?.service, debt?.contract].map((each) =>
    String(each ?? ''),
  );
  for (const name in variables) said.push(name, variables[name] ?? '');
  return said;
}

/** Only sums are worth a word: a guest who stands in a list twice owes nothing twice. */
function repeatedDebt({ debt }: ListRow): readonly RowIssue<WarningReason>[] {
  if (debt?.amount === undefined) return [];
  const said = [debt.contract, debt.service, `${formatDecimal(debt.amount)} ${debt.currency}`, debt.due];
  const value = said.filter((text) => text !== undefined).join(', ');
  return [{ column: 'row', reason: 'repeated-debt', value }];
}
