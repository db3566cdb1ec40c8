/** Pages that stay open: each holds a stream of the campaign. */
import type { Pool } from '../../src/adapters/postgres/pool.ts';
import type { BenchProduct } from './product.ts';

/** How far behind the pages were, p95 in milliseconds. */
export interface LiveFigures {
  /** From the reading of a snapshot to its arrival here. */
  readonly sentP95: number;
  /** From a change in the record to the arrival of the first snapshot that shows it, on every page. */
  readonly recordP95: number;
  readonly recordMax: number;
  readonly probes: number;
}

const probeMs = 700;

/** @returns how to stop; it tells how far behind the pages were */
export async function watchLive(
  { url, headers }: BenchProduct,
  pool: Pool,
  campaign: string,
  count: number,
): Promise<{ stop(): Promise<LiveFigures> }> {
  const ended = new AbortController();
  const sent: number[] = [];
  const behind: number[] = [];
  const marks = new Map<string, number>();
  const seen = (message: string, page: Set<string>): void => {
    const at = /"at":"([^"]+)"/.exec(message)?.[1];
    if (at !== undefined) sent.push(Date.now() - Date.parse(at));
    for (const [mark, changedAt] of marks)
      if (!page.has(mark) && message.includes(mark)) {
        page.add(mark);
        behind.push(Date.now() - changedAt);
      }
  };
  const topics = `campaigns,campaign:${campaign}`;
  const pages = Array.from({ length: count }, () =>
    watch(`${url}/api/live?topics=${topics}`, headers, ended.signal, seen),
  );
  const probing = probe(pool, campaign, marks, ended.signal);
  return {
    stop: async () => {
      ended.abort();
      await Promise.allSettled([...pages, probing]);
      return {
        sentP95: at(sent, 0.95),
        recordP95: at(behind, 0.95),
        recordMax: at(behind, 1),
        probes: marks.size,
      };
    },
  };
}

/** Changes the name of the campaign now and then: whoever watches must show it. */
async function probe(pool: Pool, campaign: string, marks: Map<string, number>, signal: AbortSignal): Promise<void> {
  for (let n = 0; !signal.aborted; n++) {
    const mark = `probe-${n}-end`;
    await pool.query('update campaigns set name = $2 where id = $1', [campaign, mark]);
    marks.set(mark, Date.now());
    // Uneven, so that it does not march in step with the readings.
    await new Promise((resolve) => setTimeout(resolve, probeMs + 97 * (n % 7)));
  }
}

async function watch(
  url: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  seen: (message: string, page: Set<string>) => void,
): Promise<void> {
  const answer = await fetch(url, { headers, signal });
  const decoder = new TextDecoder();
  const page = new Set<string>();
  let rest = '';
  for await (const chunk of answer.body ?? []) {
    const messages = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n\n');
    rest = messages.pop() ?? '';
    for (const message of messages.filter((each) => each.startsWith('event: snapshot'))) seen(message, page);
  }
}

function at(values: number[], share: number): number {
  values.sort((a, b) => a - b);
  return Math.round(values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? -1);
}
