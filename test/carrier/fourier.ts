/** Cross-correlation of long sounds by way of the fast Fourier transform (radix 2). */

/** In place; `re.length` is a power of two. The inverse comes out multiplied by the length. */
function transform(re: Float64Array, im: Float64Array, inverse: boolean): void {
  const size = re.length;
  reorder(re, im);
  for (let half = 1; half < size; half *= 2) {
    const step = ((inverse ? 1 : -1) * Math.PI) / half;
    for (let k = 0; k < half; k++) {
      const [cos, sin] = [Math.cos(step * k), Math.sin(step * k)];
      for (let a = k; a < size; a += 2 * half) butterfly(re, im, a, a + half, cos, sin);
    }
  }
}

function butterfly(re: Float64Array, im: Float64Array, a: number, b: number, cos: number, sin: number): void {
  const [ra, ia, rb, ib] = [re[a] ?? 0, im[a] ?? 0, re[b] ?? 0, im[b] ?? 0];
  const real = rb * cos - ib * sin;
  const imaginary = rb * sin + ib * cos;
  re[a] = ra + real;
  im[a] = ia + imaginary;
  re[b] = ra - real;
  im[b] = ia - imaginary;
}

function reorder(re: Float64Array, im: Float64Array): void {
  const size = re.length;
  for (let i = 1, j = 0; i < size; i++) {
    let bit = size >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i >= j) continue;
    [re[i], re[j]] = [re[j] ?? 0, re[i] ?? 0];
    [im[i], im[j]] = [im[j] ?? 0, im[i] ?? 0];
  }
}

/**
 * Σ long[i + lag] · short[i] for each lag.
 * @returns a function of the lag, which may be negative (the short sound begins before the long one)
 */
export function crossCorrelation(long: Int16Array, short: Int16Array): (lag: number) => number {
  const size = 2 ** Math.ceil(Math.log2(long.length + short.length + 1));
  const [ar, ai, br, bi] = [0, 0, 0, 0].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  ar.set(long);
  br.set(short);
  transform(ar, ai, false);
  transform(br, bi, false);
  for (let i = 0; i < size; i++) {
    const [a, b, c, d] = [ar[i] ?? 0, ai[i] ?? 0, br[i] ?? 0, bi[i] ?? 0];
    ar[i] = (a * c + b * d) / size;
    ai[i] = (b * c - a * d) / size;
  }
  transform(ar, ai, true);
  return (lag) => ar[(lag + size) % size] ?? 0;
}
