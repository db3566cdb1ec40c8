import type { CallOutcome } from './call-outcome.ts';
import type { UnpaidReason } from './unpaid-reason.ts';

/** What an operator says, branch by branch, and where a person can pay. */
export interface DeskSpec {
  /** The first step is the beginning. */
  readonly script?: readonly ScriptStep[];
  readonly places?: readonly PayPlace[];
}

export interface ScriptStep {
  readonly step: string;
  /** Names variables as `{{name}}`, `{{sum}}`, `{{place}}` and any column of the list. */
  readonly say: string;
  readonly answers: readonly ScriptAnswer[];
}

export interface ScriptAnswer {
  readonly word: string;
  /** The next step; absent: the script ends here. */
  readonly to?: string;
  /** Filled into the outcome, where nothing stands yet. */
  readonly outcome?: CallOutcome;
  readonly reason?: UnpaidReason;
}

export interface PayPlace {
  readonly name: string;
  readonly address?: string;
  /** Beginnings of regions or addresses, as the list writes them; absent: for everybody. */
  readonly regions?: readonly string[];
}

/** Columns of a list that name the place themselves. */
const placeColumns = ['pay_place', 'payplace', 'место оплаты', 'место_оплаты', 'где платить'];

/**
 * Where this person pays nearest: what the list says, else the place with the longest matching region, else one for everybody.
 * @param vars extra columns of the list
 */
export function nearestPlace(
  places: readonly PayPlace[],
  region: string | undefined,
  vars: Readonly<Record<string, string>>,
): string | undefined {
  const own = Object.entries(vars).find(([name, value]) => placeColumns.includes(name.toLowerCase()) && value !== '');
  if (own) return own[1];
  const where = region?.toLowerCase() ?? '';
  const match = ({ regions }: PayPlace): number =>
    Math.max(-1, ...(regions ?? ['']).map((one) => (where.includes(one.toLowerCase()) ? one.length : -1)));
  const [best] = places.filter((place) => match(place) >= 0).toSorted((a, b) => match(b) - match(a));
  return best && [best.name, best.address].filter((part) => part !== undefined && part !== '').join(', ');
}
