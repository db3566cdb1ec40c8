/**
 * Calls a second and their cost: bare Asterisk against the whole path, one after the other in the same run.
 *
 *     node bench/calls/run.ts [--rates 20,40,60] [--seconds 30] [--live 400] [--json FILE]
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { takePorts } from '../../test/carrier/take-ports.ts';
import { type Bare, startBare } from './bare.ts';
import { conditions } from './conditions.ts';
import { measure, type RunResult } from './measure.ts';
import { header, holds, ownCpu, row } from './table.ts';
import { startWhole, type Whole } from './whole.ts';

const { values } = parseArgs({
  options: {
    rates: { type: 'string', default: '20,40,60,80,100,120' },
    seconds: { type: 'string', default: '30' },
    live: { type: 'string', default: '400' },
    json: { type: 'string' },
    only: { type: 'string' },
  },
});

type Side = 'bare' | 'whole';
interface Row {
  readonly side: Side;
  readonly perSecond: number;
  readonly result: RunResult;
}

const rates = values.rates.split(',').map(Number);
const seconds = Number(values.seconds);
const live = Number(values.live);
/** Length of the message that bare Asterisk plays; the spoken ones are about as long. */
const fileSeconds = 5;
const longMessage = 'Просим вас оплатить задолженность за услуги связи в ближайшее время. '.repeat(3).trim();
const liveRate = 25;
/** A side that brings fewer through in time is not asked for more. */
const overloaded = 0.8;
/** Enough people for the bank of sums to be built before anything is measured: it is built once per voice. */
const warmPeople = 320;
const warmRate = 40;

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const began = conditions();
const rows: Row[] = [];
const stops: (() => Promise<void>)[] = [];
let lists = 0;
let stopping: Promise<void> | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void stopAll().then(() => process.exit(1)));

try {
  await main();
} finally {
  await stopAll();
}

async function main(): Promise<void> {
  const names = [...rates.map((rate) => `r${rate}`), 'warm', 'live', 'bare', 'media'];
  const { ports } = await takePorts(...names);
  const port = (name: string): number => ports[name] ?? 0;
  const trunk = (name: string, perSecond: number, lines: number) => ({ name, port: port(name), perSecond, lines });
  say('starting the stack and a bare Asterisk');
  const wanted = (side: Side): boolean => values.only === undefined || values.only === side;
  const whole = await startWhole([
    ...rates.map((rate) => trunk(`r${rate}`, rate, 5000)),
    trunk('warm', warmRate, 500),
    trunk('live', liveRate, Math.max(1, live)),
  ]);
  stops.push(whole.stop);
  const bare = await startBare(fileSeconds);
  stops.push(bare.stop);
  const sides = {
    bare: (rate: number) => runBare(bare, port('bare'), port('media'), rate),
    whole: (rate: number) => runWhole(whole, `r${rate}`, port(`r${rate}`), port('media'), rate, rate * seconds, ''),
  };
  if (wanted('whole')) await runWhole(whole, 'warm', port('warm'), port('media'), warmRate, warmPeople, '');
  say(header());
  const failed = new Set<Side>();
  for (const rate of rates) {
    for (const side of ['bare', 'whole'] as const) {
      if (failed.has(side) || !wanted(side)) continue;
      const result = await sides[side](rate);
      rows.push({ side, perSecond: rate, result });
      say(row(side, rate, result));
      if (result.calls.inTime < result.calls.asked * overloaded) failed.add(side);
    }
  }
  if (live > 0 && wanted('whole')) {
    const result = await runWhole(whole, 'live', port('live'), port('media'), liveRate, live * 2, longMessage);
    say(`${live} calls at once:`);
    say(row('whole', liveRate, result));
    await report(result);
  } else await report(undefined);
}

function numbersOf(prefix: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `7900${prefix}${String(i).padStart(6, '0')}`);
}

async function runBare(bare: Bare, port: number, mediaPort: number, rate: number): Promise<RunResult> {
  const numbers = numbersOf(1, rate * seconds);
  const terms = { asked: numbers.length, perSecond: rate, longestMs: fileSeconds * 1000 + 3000 };
  return measure(port, mediaPort, terms, {
    pids: { asterisk: bare.pid, client: process.pid },
    start: async () => {
      await bare.call(port, numbers, rate);
      return { stop: async () => undefined };
    },
  });
}

async function runWhole(
  whole: Whole,
  trunk: string,
  port: number,
  mediaPort: number,
  rate: number,
  count: number,
  more: string,
): Promise<RunResult> {
  const pids = await whole.pids();
  // Others' numbers each time: a person of an earlier list would be brought up to date, not added.
  const numbers = numbersOf((lists++ % 9) + 1, count);
  const terms = { asked: count, perSecond: rate, longestMs: 30_000 };
  return measure(port, mediaPort, terms, {
    pids,
    ...(pids.dialer === undefined ? {} : { watch: pids.dialer }),
    start: async () => {
      const campaign = await whole.start({ trunk, numbers, more });
      return {
        stop: async () => {
          const timer = setTimeout(() => campaign.pause(), 15_000);
          await campaign.summary.finally(() => clearTimeout(timer));
        },
      };
    },
  });
}

async function report(many: RunResult | undefined): Promise<void> {
  const best = (side: Side): number =>
    Math.max(0, ...rows.filter((each) => each.side === side && holds(each.result.calls)).map((each) => each.perSecond));
  const peak = (side: Side): number =>
    Math.max(0, ...rows.filter((each) => each.side === side).map((each) => each.result.calls.sustained));
  const share = (whole: number, bare: number): number | null => (bare > 0 ? Number((whole / bare).toFixed(2)) : null);
  const last = rows.filter((each) => each.side === 'whole' && holds(each.result.calls)).at(-1)?.result;
  const summary = {
    held: { bare: best('bare'), whole: best('whole'), share: share(best('whole'), best('bare')) },
    sustained: { bare: peak('bare'), whole: peak('whole'), share: share(peak('whole'), peak('bare')) },
    ownCpuMs: last ? ownCpu(last) : null,
    speechCpuMs: last?.cpu.speech ?? null,
    firstAudioP95Ms: last?.calls.firstAudioMs?.p95 ?? null,
    live: many ? { calls: many.liveMax, residentMb: many.residentMb } : null,
  };
  const { held, sustained } = summary;
  say(`held (99 % in time): whole ${held.whole}/s, bare ${held.bare}/s, share ${held.share ?? '-'}`);
  say(`most calls a second: whole ${sustained.whole}, bare ${sustained.bare}, share ${sustained.share ?? '-'}`);
  const result = { conditions: began, seconds, fileSeconds, summary, rows, live: many };
  if (values.json === undefined) process.stdout.write(`${JSON.stringify(result)}\n`);
  else await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);
}

function stopAll(): Promise<void> {
  stopping ??= (async () => {
    for (const stop of stops.toReversed()) await stop().catch((error: unknown) => say(`cleaning up: ${String(error)}`));
  })();
  return stopping;
}
