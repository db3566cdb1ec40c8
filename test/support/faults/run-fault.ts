/** One campaign of thousands, one fault in the middle of it, and what the promises look like afterwards. */
import { setTimeout as delay } from 'node:timers/promises';
import { waitFor } from '../wait-for.ts';
import { keepEvidence } from './evidence.ts';
import type { Fault } from './faults.ts';
import { watchLines } from './line-watch.ts';
import { crowd } from './people.ts';
import { type Recorded, readRecorded } from './recorded.ts';
import { type Judged, judgeWitnessed } from './witnessed.ts';
import { startCampaigns, startWorld, type World } from './world.ts';

export interface Verdict {
  readonly fault: string;
  readonly what: string;
  /** Both campaigns came to their end by themselves. */
  readonly finished: boolean;
  readonly judged: Judged;
  readonly recorded: Recorded;
  /** Lines that were not free in time. */
  readonly lateLines: readonly string[];
  readonly seconds: number;
}

export interface RunTerms {
  readonly people: number;
  /** INVITEs at the carrier before the fault. */
  readonly faultAfter: number;
  /** Digit that tells the runs of one stack apart. */
  readonly series: number;
  /** Where the logs and the record of a run go that broke a promise. */
  readonly evidence?: string;
}

/** Longer than any run should take: a campaign that does not end is a finding. */
const patienceMs = 300_000;

/** Runs the fault in a world of its own. */
export async function runFault(fault: Fault, terms: RunTerms): Promise<Verdict> {
  const world = await startWorld(fault.world);
  try {
    return await runFaultIn(world, fault, terms);
  } finally {
    await world.stop();
  }
}

export async function runFaultIn(world: World, fault: Fault, terms: RunTerms): Promise<Verdict> {
  const began = Date.now();
  const seenBefore = await world.far.count();
  const people = crowd(terms.people, terms.series, new Date());
  const campaigns = await startCampaigns(world, fault.name, people);
  const lines = watchLines(world);
  try {
    await waitFor(`${terms.faultAfter} calls at the carrier`, 180_000, async () => {
      await delay(200);
      return (await world.far.count()) - seenBefore >= terms.faultAfter;
    });
    const from = Date.now();
    const to = await fault.inflict(world);
    const finished = await isDone(world, campaigns);
    const ours = new Set([...people.load, ...people.lawful, ...people.night].map(({ number }) => number));
    const all = await world.far.calls();
    const calls = all.filter(({ number }) => ours.has(number));
    // The last line is free a second after the last call's end.
    await delay(1000);
    const recorded = await readRecorded(world, campaigns, all);
    const period = { from, to };
    const undecided = new Set(recorded.undecided);
    const losesSignalling = fault.losesSignalling === true;
    const verdict = {
      ...{ fault: fault.name, what: fault.what, finished },
      judged: judgeWitnessed({ people, calls, fault: period, losesSignalling, undecided }),
      recorded,
      lateLines: lines.late(calls, period),
      seconds: Math.round((Date.now() - began) / 1000),
    };
    if (terms.evidence !== undefined && !isClean(verdict)) await keepEvidence(world, terms.evidence);
    return verdict;
  } finally {
    await lines.stop();
  }
}

/** Until the large campaign is finished, and nobody of the other is called or waits for less than a minute. */
async function isDone({ product }: World, [load, lawful]: readonly [string, string]): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const rows = await product
      .query<{ done: boolean }>(
        `select (select state = 'finished' from campaigns where id = $1)
            and not exists (select from targets where campaign_id = $2
                            and (state = 'open' or (state = 'waiting' and next_at < now() + interval '1 minute'))) as done`,
        [load, lawful],
      )
      // The record may be what is broken just now.
      .catch(() => []);
    if (rows[0]?.done === true) return true;
    await delay(500);
  }
  return false;
}

/** Whether every column of the table that must be zero is. */
export function isClean({ finished, judged, recorded, lateLines }: Verdict): boolean {
  const people = [judged.twice, judged.overLimit, judged.outsideHours, judged.lost, lateLines];
  const { breaches, open, moneyDifference } = recorded;
  return finished && people.every((some) => some.length === 0) && breaches + open + moneyDifference === 0;
}
