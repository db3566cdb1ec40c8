/** Pages that stay open: each holds a stream of the campaign. */
import type { BenchProduct } from './product.ts';

/** @returns how to stop; it tells the p95 of milliseconds between reading a snapshot and its arrival here */
export async function watchLive(
  { url, headers }: BenchProduct,
  campaign: string,
  count: number,
): Promise<{ stop(): Promise<number> }> {
  const ended = new AbortController();
  const lags: number[] = [];
  const pages = Array.from({ length: count }, () =>
    watch(`${url}/api/live?topics=campaigns,campaign:${campaign}`, headers, ended.signal, lags),
  );
  return {
    stop: async () => {
      ended.abort();
      await Promise.allSettled(pages);
      lags.sort((a, b) => a - b);
      return lags[Math.floor(lags.length * 0.95)] ?? -1;
    },
  };
}

async function watch(
  url: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  lags: number[],
): Promise<void> {
  const answer = await fetch(url, { headers, signal });
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of answer.body ?? []) {
    const messages = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n\n');
    rest = messages.pop() ?? '';
    for (const message of messages.filter((each) => each.startsWith('event: snapshot'))) {
      const at = /"at":"([^"]+)"/.exec(message)?.[1];
      if (at !== undefined) lags.push(Date.now() - Date.parse(at));
    }
  }
}
