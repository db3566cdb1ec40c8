/** One run: starts a callee, lets a driver make the calls, waits for their ends, reads the costs. */
import { setTimeout as delay } from 'node:timers/promises';
import { startCallee } from './callee.ts';
import { residentMb, type Usage, usageOf } from './cpu.ts';
import { type CallFigures, figuresOf, type RunTerms, timeOf } from './figures.ts';

export interface Driver {
  /** Processes whose CPU time is read, by name. */
  readonly pids: Readonly<Record<string, number>>;
  /** The process whose memory is watched. */
  readonly watch?: number;
  /** Makes the calls come. Settles when they are on their way; the run goes on until the far side saw them end. */
  start(): Promise<{ stop(): Promise<void> }>;
}

export interface RunResult {
  readonly calls: CallFigures;
  /** CPU milliseconds per call that arrived. */
  readonly cpu: Readonly<Record<string, number>>;
  readonly liveMax: number;
  /** Memory of the watched process, MB, at its highest. */
  readonly residentMb: number;
}

/** No call ends later than this after the run should have been over. */
const patienceMs = 20_000;
const firstCallMs = 60_000;

export async function measure(port: number, mediaPort: number, terms: RunTerms, driver: Driver): Promise<RunResult> {
  const callee = await startCallee(port, mediaPort);
  try {
    const pids = { ...driver.pids, sipp: callee.pids.sipp, listener: callee.pids.listener };
    const before = usageOf(pids);
    const started = await driver.start();
    let [memory, liveMax] = [0, 0];
    let end = performance.now() + firstCallMs;
    let begun = false;
    for (;;) {
      await delay(1000);
      const calls = await callee.calls();
      if (!begun && calls.length > 0) {
        begun = true;
        end = performance.now() + timeOf(terms, terms.longestMs) + patienceMs;
      }
      memory = Math.max(memory, driver.watch === undefined ? 0 : residentMb(driver.watch));
      liveMax = Math.max(liveMax, calls.filter((call) => call.answeredAt && !call.byeAt).length);
      const over = calls.filter((call) => call.byeAt).length;
      if (over >= terms.asked || performance.now() > end) break;
    }
    await delay(300);
    const after = usageOf(pids);
    await started.stop();
    const calls = figuresOf(terms, await callee.calls(), await callee.streams());
    return { calls, cpu: perCall(before, after, calls.invited), liveMax, residentMb: memory };
  } finally {
    await callee.stop();
  }
}

/** The bench is the parent of what it measures. */
const ownOnly: ReadonlySet<string> = new Set(['client']);

function perCall(before: Record<string, Usage>, after: Record<string, Usage>, calls: number): Record<string, number> {
  const cost: Record<string, number> = {};
  const put = (name: string, ms: number): void => {
    cost[name] = Number((ms / Math.max(1, calls)).toFixed(2));
  };
  for (const [name, { own, children }] of Object.entries(after)) {
    const was = before[name] ?? { own: 0, children: 0 };
    if (name === 'dialer') {
      put('dialer', own - was.own);
      put('speech', children - was.children);
    } else put(name, own - was.own + (ownOnly.has(name) ? 0 : children - was.children));
  }
  return cost;
}
