/** Looks twice a second which lines are in use by the record; afterwards the carrier's log says which of them had ended. */
import type { SeenCall } from '../../carrier/sipp-people.ts';
import { openAttempts } from './recorded.ts';
import type { Period } from './witnessed.ts';
import type { World } from './world.ts';

interface Look {
  readonly at: number;
  /** The machine itself stood still around this look: who was late then cannot be told. */
  readonly stalled: boolean;
  readonly open: ReadonlySet<string>;
}

export interface LineWatch {
  /**
   * Calls whose line was not free again a second after their end (promise 6). What ended while the owner or the record
   * was away has 30 s from the fault's end.
   */
  late(calls: readonly SeenCall[], fault: Period): readonly string[];
  stop(): Promise<void>;
}

const everyMs = 500;
/** A look that comes or is answered so much later than it should says that the machine has more to do than it can. */
const stallMs = 150;
const stallSpanMs = 3000;
const freeWithinMs = 1000;
const freeAfterFaultMs = 30_000;
/** From a reservation to its INVITE at most: half a second ahead, and three seconds late after a stall. */
const dialMs = 4000;

export function watchLines(world: World): LineWatch {
  const looks: Look[] = [];
  let stopped = false;
  const run = async (): Promise<void> => {
    while (!stopped) {
      const at = Date.now();
      await new Promise((resolve) => setTimeout(resolve, everyMs));
      const woke = Date.now();
      // The record may be what is broken just now: then there is nothing to see.
      const open = await openAttempts(world).catch(() => undefined);
      const stalled = woke - at > everyMs + stallMs || Date.now() - woke > stallMs;
      if (open) looks.push({ at: woke, stalled, open: new Set(open) });
    }
  };
  const done = run();
  return {
    late: (calls, fault) => lateLines(looks, calls, fault),
    stop: async () => {
      stopped = true;
      await done;
    },
  };
}

function lateLines(looks: readonly Look[], calls: readonly SeenCall[], fault: Period): string[] {
  const byNumber = Map.groupBy(calls, ({ number }) => number);
  const late = new Set<string>();
  const stalls = looks.filter(({ stalled }) => stalled).map(({ at }) => at);
  for (const { at, open } of looks) {
    if (at >= fault.from - dialMs && at <= fault.to + freeAfterFaultMs) continue;
    if (stalls.some((stall) => Math.abs(stall - at) < stallSpanMs)) continue;
    for (const number of open) {
      const mine = (byNumber.get(number) ?? []).filter(({ invitedAt }) => invitedAt <= at);
      const last = mine.at(-1);
      // Dialled, and not yet at the carrier: no call of this number has begun a second before the look.
      const fresh = last === undefined || (last.endedAt ?? at) > at - freeWithinMs;
      if (!fresh && !isDialledAnew(mine.length, number, calls, at)) late.add(number);
    }
  }
  return [...late];
}

/** A redial is reserved half a second ahead, and its INVITE may leave late. */
function isDialledAnew(seen: number, number: string, calls: readonly SeenCall[], at: number): boolean {
  const next = calls.filter((call) => call.number === number)[seen];
  return next !== undefined && next.invitedAt - at < dialMs;
}
