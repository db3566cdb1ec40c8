/** How many of several independent chances come true. */
export interface CountDistribution {
  /** One more chance, `times` over. */
  add(chance: number, times?: number): void;
  /** Chance that at least `least` come true. */
  atLeast(least: number): number;
}

/** Up to so many chances are summed exactly. */
const exactUpTo = 120;

/** @param chances how many there are before a decision adds its own @param more how many may be added */
export function countOf(chances: number, more: number): CountDistribution {
  return chances <= exactUpTo ? new ExactCount(chances + more) : new NearCount();
}

/** The probability of each count, by convolution. */
export class ExactCount implements CountDistribution {
  readonly #chances: Float64Array;
  #size = 0;

  constructor(most: number) {
    this.#chances = new Float64Array(most + 1);
    this.#chances[0] = 1;
  }

  add(chance: number, times = 1): void {
    const array = this.#chances;
    for (let time = 0; time < times; time++) {
      this.#size++;
      for (let k = this.#size; k > 0; k--) array[k] = (array[k] ?? 0) * (1 - chance) + (array[k - 1] ?? 0) * chance;
      array[0] = (array[0] ?? 0) * (1 - chance);
    }
  }

  atLeast(least: number): number {
    if (least <= 0) return 1;
    let total = 0;
    for (let k = least; k <= this.#size; k++) total += this.#chances[k] ?? 0;
    return total;
  }
}

/** The normal curve with its first correction for skew: enough where there are many. */
export class NearCount implements CountDistribution {
  #size = 0;
  #mean = 0;
  #variance = 0;
  #skew = 0;

  add(chance: number, times = 1): void {
    const spread = chance * (1 - chance) * times;
    this.#size += times;
    this.#mean += chance * times;
    this.#variance += spread;
    this.#skew += spread * (1 - 2 * chance);
  }

  atLeast(least: number): number {
    if (least <= 0) return 1;
    if (least > this.#size) return 0;
    const deviation = Math.sqrt(this.#variance);
    if (deviation < 1e-9) return this.#mean >= least - 0.5 ? 1 : 0;
    const z = (least - 0.5 - this.#mean) / deviation;
    const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    const correction = (this.#skew / (6 * deviation ** 3)) * (z * z - 1) * density;
    return Math.min(1, Math.max(0, upperTail(z) + correction));
  }
}

/** 1 − Φ(z), by Abramowitz and Stegun 26.2.17: within 7.5e-8. */
export function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)) * poly;
  return z >= 0 ? tail : 1 - tail;
}
