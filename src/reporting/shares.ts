/**
 * Percentages with two decimals that add up to exactly 100.00 (largest remainder; ties go to the earlier one).
 * All are 0 when there is nothing to share.
 */
export function shares(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const hundredths = counts.map((count) => Math.floor((count * 10_000) / total));
  const missing = 10_000 - hundredths.reduce((sum, one) => sum + one, 0);
  const byRemainder = counts
    .map((count, index) => ({ index, remainder: (count * 10_000) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const lucky = new Set(byRemainder.slice(0, missing).map((one) => one.index));
  return hundredths.map((one, index) => (one + (lucky.has(index) ? 1 : 0)) / 100);
}
