/** Cross-correlation of long sounds by way of the fast Fourier transform. */
import FFT from 'fft.js';

/** The tables of a size take longer to make than a transform. */
const plans = new Map<number, FFT>();

function planOf(size: number): FFT {
  const plan = plans.get(size) ?? new FFT(size);
  plans.set(size, plan);
  return plan;
}

/**
 * Σ long[i + lag] · short[i] for each lag.
 * @returns a function of the lag, which may be negative (the short sound begins before the long one)
 */
export function crossCorrelation(long: Int16Array, short: Int16Array): (lag: number) => number {
  const size = 2 ** Math.ceil(Math.log2(long.length + short.length + 1));
  const plan = planOf(size);
  const [a, b] = [spectrumOf(plan, long), spectrumOf(plan, short)];
  for (let i = 0; i < a.length; i += 2) {
    const [ar, ai, br, bi] = [a[i] ?? 0, a[i + 1] ?? 0, b[i] ?? 0, b[i + 1] ?? 0];
    a[i] = ar * br + ai * bi;
    a[i + 1] = ai * br - ar * bi;
  }
  plan.inverseTransform(b, a);
  return (lag) => b[2 * ((lag + size) % size)] ?? 0;
}

/** Real and imaginary parts by turns. */
function spectrumOf(plan: FFT, sound: Int16Array): number[] {
  const padded = new Float64Array(plan.size);
  padded.set(sound);
  const spectrum = plan.createComplexArray();
  plan.realTransform(spectrum, padded);
  plan.completeSpectrum(spectrum);
  return spectrum;
}
