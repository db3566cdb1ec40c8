import autocannon from 'autocannon';

export interface LoadRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What screens ask for, in turn. */
  readonly paths: readonly string[];
  readonly rate: number;
  readonly seconds: number;
}

/** Milliseconds of every answer of the run. */
export interface LoadResult {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  /** Answers other than 200, and none. */
  readonly failed: number;
}

const connections = 20;

/** Asks at an even rate over twenty connections. */
export async function load({ url, headers, paths, rate, seconds }: LoadRequest): Promise<LoadResult> {
  const times: number[] = [];
  let failed = 0;
  const requests = paths.map((path) => ({ method: 'GET' as const, path, headers: { ...headers } }));
  const { errors, timeouts } = await new Promise<autocannon.Result>((resolve, reject) => {
    const options = { url, connections, overallRate: rate, duration: seconds, requests };
    const run = autocannon(options, (error: Error | null, result) => (error ? reject(error) : resolve(result)));
    run.on('response', (_client, status, _bytes, ms) => {
      times.push(ms);
      if (status !== 200) failed++;
    });
  });
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return {
    requests: times.length,
    perSecond: Math.round(times.length / seconds),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: Math.round((times.at(-1) ?? 0) * 10) / 10,
    failed: failed + errors + timeouts,
  };
}
