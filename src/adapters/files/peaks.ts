/**
 * Loudest sample of each stretch of a sound, 0 to 100, for a picture of it.
 * @param count how many stretches; fewer samples give as many as there are
 */
export function peaksOf(samples: Int16Array, count: number): number[] {
  const stretches = Math.min(count, samples.length);
  return Array.from({ length: stretches }, (_, i) => {
    const from = Math.floor((i * samples.length) / stretches);
    const to = Math.floor(((i + 1) * samples.length) / stretches);
    let loudest = 0;
    for (let at = from; at < to; at++) loudest = Math.max(loudest, Math.abs(samples[at] ?? 0));
    return Math.round((loudest * 100) / 32_768);
  });
}
