import { formatDecimal, kopecks } from '../../domain/money.ts';

/** What the record says of a period. Money in whole kopecks. */
export interface StoredFigures {
  /** Owed when the period began, and what came to it: all that there was to collect. */
  readonly billed: number;
  /** What debts fell by. */
  readonly collected: number;
  /** Of it, debts that are in the newest list no more: nobody said that they were paid. */
  readonly leftList: number;
  /** Of it, after a contact at most 30 days before: the robot's alone, and operators'. */
  readonly byRobot: number;
  readonly byOperators: number;
  readonly price: number;
  readonly cost: number;
  readonly dials: number;
  readonly answered: number;
  readonly contacts: number;
  readonly kept: number;
  readonly broken: number;
  readonly open: number;
}

/** The same as people read it: money as decimals, shares 0 to 1, null where there is nothing to divide by. */
export interface Figures {
  readonly billed: string;
  readonly collected: string;
  readonly share: number | null;
  readonly leftList: string;
  readonly recovered: string;
  readonly byRobot: string;
  readonly byOperators: string;
  readonly price: string;
  readonly cost: string;
  readonly dials: number;
  readonly answered: number;
  readonly contacts: number;
  /** What one contact cost the account, to the kopeck. */
  readonly perContact: string | null;
  /** What one recovered rouble cost the account, to a tenth of a kopeck. */
  readonly perRouble: string | null;
  readonly promises: { readonly made: number; readonly kept: number; readonly broken: number; readonly open: number };
}

/** Less than this share of what was billed is critical (field documents, D2.1: 5 % uncollected). */
export const collectedLine = 0.95;

export function figuresOf(stored: StoredFigures): Figures {
  const { billed, collected, byRobot, byOperators, price, contacts, kept, broken, open } = stored;
  const recovered = byRobot + byOperators;
  return {
    billed: decimal(billed),
    collected: decimal(collected),
    share: billed === 0 ? null : collected / billed,
    leftList: decimal(stored.leftList),
    recovered: decimal(recovered),
    byRobot: decimal(byRobot),
    byOperators: decimal(byOperators),
    price: decimal(price),
    cost: decimal(stored.cost),
    dials: stored.dials,
    answered: stored.answered,
    contacts,
    perContact: contacts === 0 ? null : decimal(Math.round(price / contacts)),
    perRouble: recovered === 0 ? null : (Math.round((price * 1000) / recovered) / 1000).toFixed(3),
    promises: { made: kept + broken + open, kept, broken, open },
  };
}

function decimal(value: number): string {
  return formatDecimal(kopecks(value));
}
