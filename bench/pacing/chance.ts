/** Rounds after which neighbouring seeds have nothing in common. */
const warmUp = 12;

/**
 * Chance that depends on nothing but the seed, the kind of thing and its number: the k-th dialled number has the same luck whoever
 * dials it.
 */
export class Chance {
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  constructor(seed: number, kind: number, k: number) {
    this.#a = seed | 0;
    this.#b = kind | 0;
    this.#c = k | 0;
    for (let round = 0; round < warmUp; round++) this.#next();
  }

  /** 0 ≤ x < 1. */
  uniform(): number {
    return (this.#next() >>> 0) / 0x1_0000_0000;
  }

  /** One step of sfc32 (Chris Doty-Humphrey, PractRand). */
  #next(): number {
    const value = (((this.#a + this.#b) | 0) + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + value) | 0;
    return value;
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
