/** Passes of the scheduler as it is, on the real record; the hopper is a list that dialers empty between the passes. */
import type { Pool } from '../../src/adapters/postgres/pool.ts';
import { PostgresPace } from '../../src/adapters/postgres/scheduling/pace.ts';
import { PostgresSchedule } from '../../src/adapters/postgres/scheduling/schedule.ts';
import { bundledBook } from '../../src/policy/bundled.ts';
import { Hours, hoursBy } from '../../src/scheduling/hours.ts';
import { OperatorPaces } from '../../src/scheduling/pacing/operator-paces.ts';
import { paceTerms } from '../../src/scheduling/pacing/terms.ts';
import type { DueTarget, ScheduleStore } from '../../src/scheduling/ports.ts';
import { type TickKit, tick } from '../../src/scheduling/tick.ts';
import { quietLog } from '../../test/support/quiet-log.ts';
import { type Figures, figuresOf } from './pass-figures.ts';

const warmUps = 5;
/** Dialers take one second of the rates between two passes. */
const betweenSeconds = 1;

/** @param trunks calls per second by name */
export async function measurePasses(
  pool: Pool,
  trunks: Readonly<Record<string, number>>,
  passes: number,
): Promise<readonly Figures[]> {
  const hopper = new Map<string, DueTarget[]>(Object.keys(trunks).map((name) => [name, []]));
  const parts = new Map<string, number[]>();
  const kit = kitOf(timed(new PostgresSchedule(pool), parts), pool, trunks, hopper);
  const whole: number[] = [];
  for (let n = 0; n < warmUps; n++) await once(kit, pool, trunks, hopper);
  for (const list of parts.values()) list.length = 0;
  const before = megabytes();
  for (let n = 0; n < passes; n++) whole.push(await once(kit, pool, trunks, hopper));
  const memory = [before, megabytes()] as const;
  return [
    figuresOf('pass', whole, memory),
    ...[...parts].filter(([, ms]) => ms.length > 0).map(([name, ms]) => figuresOf(`  ${name}`, ms)),
  ];
}

function kitOf(
  store: ScheduleStore,
  pool: Pool,
  trunks: Readonly<Record<string, number>>,
  hopper: Map<string, DueTarget[]>,
): TickKit {
  return {
    store,
    hopper: {
      size: async (trunk) => hopper.get(trunk)?.length ?? 0,
      put: async (trunk, targets) => void hopper.get(trunk)?.push(...targets),
    },
    log: quietLog(),
    hours: new Hours(hoursBy(bundledBook())),
    paces: new OperatorPaces(new PostgresPace(pool), paceTerms(bundledBook())),
    trunk: (name) => {
      const perSecond = trunks[name];
      return perSecond === undefined ? undefined : { lines: 1000, perSecond };
    },
  };
}

/** One pass, and then dialers who take their work: the record changes as it does on a working day. */
async function once(
  kit: TickKit,
  pool: Pool,
  trunks: Readonly<Record<string, number>>,
  hopper: Map<string, DueTarget[]>,
): Promise<number> {
  const began = performance.now();
  await tick(kit);
  const ms = performance.now() - began;
  const dialled = [...hopper].flatMap(([name, waiting]) => waiting.splice(0, (trunks[name] ?? 0) * betweenSeconds));
  await pool.query(
    `update targets set state = 'done', queued_until = null, attempts = attempts + 1 where id = any($1)`,
    [dialled.map(({ targetId }) => targetId)],
  );
  return ms;
}

/** Notes how long each question takes. */
function timed(store: ScheduleStore, parts: Map<string, number[]>): ScheduleStore {
  const time = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const answer = await work();
    const list = parts.get(name) ?? [];
    parts.set(name, list);
    list.push(performance.now() - began);
    return answer;
  };
  return {
    running: () => time('running', () => store.running()),
    downTrunks: () => time('downTrunks', () => store.downTrunks()),
    takeDue: (wants, holdMs) => time('takeDue', () => store.takeDue(wants, holdMs)),
    putOff: (work, limit) => time('putOff', () => store.putOff(work, limit)),
    handedOut: () => time('handedOut', () => store.handedOut()),
    openCalls: () => time('openCalls', () => store.openCalls()),
    takeBackAll: () => store.takeBackAll(),
    finishDone: () => time('finishDone', () => store.finishDone()),
    setIdle: (campaign, idle) => time('setIdle', () => store.setIdle(campaign, idle)),
    nextDue: () => time('nextDue', () => store.nextDue()),
  };
}

function megabytes(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}
