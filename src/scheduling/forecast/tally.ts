import type { CampaignSpec } from '../../domain/campaign-spec.ts';
import { type Disposition, dispositions } from '../../domain/disposition.ts';
import type { SkipReason } from '../../domain/skip-reason.ts';
import type { AttemptKind } from '../../domain/target.ts';
import type { Shortage } from './lines.ts';
import type { ForecastPrice, Outcome } from './ports.ts';

/** What a run came to, scaled to the real number of people. Money in kopecks. */
export interface RunTally {
  readonly attempts: number;
  readonly dispositions: ReadonlyMap<Disposition, number>;
  readonly contacts: number;
  readonly lawfulContacts: number;
  readonly redials: number;
  /** Redials that the policy made wait longer than the campaign's rule asks. */
  readonly delayedRedials: number;
  readonly transfers: number;
  readonly price: number;
  readonly cost: number;
  readonly skipped: ReadonlyMap<SkipReason, number>;
  /** People for whom something is still planned beyond the horizon. */
  readonly unfinished: number;
  /** Starts of the first dials, milliseconds; each stands for `weight` people. */
  readonly firstDials: readonly number[];
  /** The end of the last first dial, and of the last dial; absent when there was none. */
  readonly firstDialsEndAt: Date | undefined;
  readonly finishesAt: Date | undefined;
  readonly days: readonly DayTally[];
  /** What left people undialled or made dials wait most often; absent when none waited. */
  readonly shortOf: Shortage | 'spending-cap' | undefined;
}

/** One day of the forecast, in the zone of the campaign's country. */
export interface DayTally {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly attempts: number;
  readonly contacts: number;
  readonly price: number;
  readonly cost: number;
}

export interface SimulatedDial {
  readonly start: number;
  readonly end: number;
  readonly kind: AttemptKind;
  readonly wishedAt: number;
  readonly outcome: Outcome;
}

export interface TallyRequest {
  readonly spec: CampaignSpec;
  readonly weight: number;
  readonly price: ForecastPrice;
  /** Local date of an instant, `YYYY-MM-DD`. */
  dayOf(ms: number): string;
}

/** A redial later than its rule by less than this waited for a line, not for the law. */
const noticeMs = 3_600_000;

type Sums = { attempts: number; contacts: number; price: number; cost: number };

/** Adds up one run. */
export class Tally {
  unfinished = 0;
  readonly #request: TallyRequest;
  readonly #dispositions = new Map<Disposition, number>();
  readonly #skipped = new Map<SkipReason, number>();
  readonly #days = new Map<string, Sums>();
  readonly #all: Sums = { attempts: 0, contacts: 0, price: 0, cost: 0 };
  readonly #firstDials: number[] = [];
  #lawful = 0;
  #redials = 0;
  #delayed = 0;
  #firstEnd = 0;
  #end = 0;

  constructor(request: TallyRequest) {
    this.#request = request;
  }

  /** The spending cap leaves no room for one more contact. */
  isBroke(): boolean {
    const { spec, weight } = this.#request;
    const cap = spec.spendingCap?.amount;
    return cap !== undefined && this.#all.price * weight + spec.rates.perContact > cap;
  }

  dial({ start, end, kind, wishedAt, outcome }: SimulatedDial): void {
    const { contact, price, cost } = this.#request.price(outcome);
    const day = this.#request.dayOf(start);
    const sums = this.#days.get(day) ?? { attempts: 0, contacts: 0, price: 0, cost: 0 };
    this.#days.set(day, sums);
    for (const each of [sums, this.#all]) {
      each.attempts += 1;
      each.contacts += contact ? 1 : 0;
      each.price += price;
      each.cost += cost;
    }
    add(this.#dispositions, outcome.disposition);
    if (dispositions[outcome.disposition].lawfulContact) this.#lawful += 1;
    if (kind === 'redial') this.#redials += 1;
    if (kind === 'redial' && start - wishedAt > noticeMs) this.#delayed += 1;
    if (kind === 'first') {
      this.#firstDials.push(start);
      this.#firstEnd = Math.max(this.#firstEnd, end);
    }
    this.#end = Math.max(this.#end, end);
  }

  skip(reason: SkipReason): void {
    add(this.#skipped, reason);
  }

  result(waited: Readonly<Record<Shortage, number>>): RunTally {
    const real = (value: number): number => Math.round(value * this.#request.weight);
    const realMap = <K>(map: ReadonlyMap<K, number>) => new Map([...map].map(([key, value]) => [key, real(value)]));
    const sums = ({ attempts, contacts, price, cost }: Sums) => {
      return { attempts: real(attempts), contacts: real(contacts), price: real(price), cost: real(cost) };
    };
    const all = sums(this.#all);
    const price = Math.min(all.price, this.#request.spec.spendingCap?.amount ?? all.price);
    return {
      ...all,
      price,
      dispositions: realMap(this.#dispositions),
      lawfulContacts: real(this.#lawful),
      redials: real(this.#redials),
      delayedRedials: real(this.#delayed),
      transfers: real(this.#dispositions.get('transferred') ?? 0),
      skipped: realMap(this.#skipped),
      unfinished: real(this.unfinished),
      firstDials: this.#firstDials,
      firstDialsEndAt: this.#firstEnd === 0 ? undefined : new Date(this.#firstEnd),
      finishesAt: this.#end === 0 ? undefined : new Date(this.#end),
      days: [...this.#days].sort(([a], [b]) => a.localeCompare(b)).map(([day, each]) => ({ day, ...sums(each) })),
      shortOf: this.isBroke()
        ? 'spending-cap'
        : waited.lines + waited.rate === 0
          ? undefined
          : waited.lines >= waited.rate
            ? 'lines'
            : 'rate',
    };
  }
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
