import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { Chance } from '../pacing/chance.ts';

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

/**
 * Asks as people do: one does not wait for another. Gaps are exponential (Poisson arrivals) around the rate, and an answer's time
 * counts from the instant when its question was due, so that a slow server is not asked less.
 */
export async function load({ url, headers, paths, rate, seconds }: LoadRequest): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true });
  const times: number[] = [];
  let failed = 0;
  const answers: Promise<void>[] = [];
  const began = performance.now();
  const gaps = new Chance(1, 0, 0);
  for (let due = 0, n = 0; due < seconds * 1000; due += (-Math.log(1 - gaps.uniform()) * 1000) / rate, n++) {
    const wait = began + due - performance.now();
    if (wait > 0.5) await delay(wait);
    const dueAt = began + due;
    const answer = ask(`${url}${paths[n % paths.length]}`, headers, agent).then((status) => {
      times.push(performance.now() - dueAt);
      if (status !== 200) failed++;
    });
    answers.push(answer);
  }
  await Promise.all(answers);
  agent.destroy();
  return { ...figures(times, seconds), failed };
}

function figures(times: number[], seconds: number): Omit<LoadResult, 'failed'> {
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 10) / 10;
  return {
    requests: times.length,
    perSecond: Math.round(times.length / seconds),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
  };
}

/** @returns the status once the whole body is here; 0 without an answer */
function ask(url: string, headers: Readonly<Record<string, string>>, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const asked = request(url, { headers, agent }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', () => resolve(0));
    });
    asked.on('error', () => resolve(0));
    asked.end();
  });
}
