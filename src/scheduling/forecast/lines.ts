import type { CampaignSpec } from '../../domain/campaign-spec.ts';
import { Heap, type Timed } from './heap.ts';

/** What the campaign may use: the least of its own limits and those of its trunks. */
export interface LineLimits {
  readonly lines: number;
  readonly ratePerSecond: number;
}

/** The least of what the campaign asks for and what its trunks have together. A trunk that is not known has nothing. */
export function limitsFor(
  spec: Pick<CampaignSpec, 'trunks' | 'lines' | 'ratePerSecond'>,
  trunks: Readonly<Record<string, { readonly lines: number; readonly rate: number }>>,
): LineLimits {
  const used = spec.trunks.flatMap((name) => (Object.hasOwn(trunks, name) ? (trunks[name] ?? []) : []));
  const lines = used.reduce((sum, trunk) => sum + trunk.lines, 0);
  const rate = used.reduce((sum, trunk) => sum + trunk.rate, 0);
  return { lines: Math.min(spec.lines ?? lines, lines), ratePerSecond: Math.min(spec.ratePerSecond ?? rate, rate) };
}

/** Which limit made a dial wait. */
export type Shortage = 'lines' | 'rate';

/**
 * Lines and rate over simulated time. Where one simulated person stands for `weight` real ones, there are as many fewer
 * lines and each dial takes as much more of the rate; a fraction of a line is a line that is held longer.
 */
export class Lines {
  /** Milliseconds that each limit alone made people wait. */
  readonly waited: Record<Shortage, number> = { lines: 0, rate: 0 };
  readonly #stepMs: number;
  readonly #holdFactor: number;
  readonly #free = new Heap<Timed>();
  #nextSlot = Number.NEGATIVE_INFINITY;

  /** @param most people of the simulation: more lines than that are never in use */
  constructor({ lines, ratePerSecond }: LineLimits, weight: number, most: number) {
    const count = Math.max(1, Math.round(lines / weight));
    this.#stepMs = (weight * 1000) / ratePerSecond;
    this.#holdFactor = (count * weight) / lines;
    for (let order = 0; order < Math.min(count, Math.max(1, most)); order++)
      this.#free.push({ at: Number.NEGATIVE_INFINITY, order });
  }

  /** The first instant, not before `ready`, when a line and a slot of the rate are free. */
  startFor(ready: number): number {
    return Math.max(ready, this.#nextSlot, this.#earliest());
  }

  /** Takes a line from `start` on. @param ready when the person could have been dialled */
  take(start: number, holdMs: number, ready: number): void {
    const line = this.#free.pop();
    const lineAt = line?.at ?? Number.NEGATIVE_INFINITY;
    this.waited.lines += Math.max(0, lineAt - Math.max(ready, this.#nextSlot));
    this.waited.rate += Math.max(0, this.#nextSlot - Math.max(ready, lineAt));
    this.#free.push({ at: start + holdMs * this.#holdFactor, order: line?.order ?? 0 });
    this.#nextSlot = Math.max(this.#nextSlot + this.#stepMs, start + this.#stepMs);
  }

  #earliest(): number {
    const line = this.#free.pop();
    if (line === undefined) return Number.POSITIVE_INFINITY;
    this.#free.push(line);
    return line.at;
  }
}
