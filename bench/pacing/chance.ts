/**
 * Chance that depends on nothing but the seed, the kind of thing and its number: the k-th dialled number has the same luck whoever
 * dials it.
 */
export class Chance {
  #state: number;

  constructor(seed: number, kind: number, k: number) {
    this.#state = mix(mix(mix(seed) ^ Math.imul(kind + 1, 0x9e3779b1)) ^ Math.imul(k + 1, 0x85ebca6b));
  }

  /** 0 ≤ x < 1. */
  uniform(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    return (mix(this.#state) >>> 0) / 0x1_0000_0000;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** By Box and Muller. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** Lognormal by median and standard deviation of its logarithm. */
  lognormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal());
  }

  /** Lognormal by mean and coefficient of variation. */
  lognormalMean(mean: number, variation: number): number {
    const variance = Math.log(1 + variation * variation);
    return this.lognormal(mean * Math.exp(-variance / 2), Math.sqrt(variance));
  }
}

/** The finisher of MurmurHash3. */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
