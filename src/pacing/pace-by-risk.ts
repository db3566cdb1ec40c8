import { type Budget, budgetOf } from './budget.ts';
import type { Demand } from './demand.ts';
import { fitRoom } from './fit-room.ts';
import type { Learned } from './learned.ts';
import { type Launches, launchesWithin } from './marginal-risk.ts';
import type { Observation } from './observation.ts';
import { freeWithin } from './outlook.ts';
import type { Brake, Pace } from './pace.ts';

/** As many calls as the budget's risk allows, and why not more. */
export function paceByRisk(observation: Observation, learned: Learned, demand: Demand, most: number): Pace {
  const { operators, waiting, room, at } = observation;
  const going = operators.filter(({ state, leaving }) => state !== 'away' && !leaving);
  if (going.length === 0) return fitRoom(stopped('No operator is at work.'), room);
  const ready = going.filter(({ state }) => state === 'ready').length;
  const busy = going.filter(({ state }) => state !== 'ready');
  const budget = budgetOf(observation.windows, observation.secondsLeft);
  const found = launchesWithin(
    { free: ready - waiting, freeing: busy.map((one) => freeWithin(learned.outlook, one, at)), demand },
    budget.threshold,
    mostNow(observation, budget, ready, most),
  );
  const overdrawn = budget.bank < 0;
  const brake: Brake = overdrawn ? 'abandonment' : 'operators';
  return fitRoom({ startNow: found.launches, brake, why: reason(found, budget, ready, waiting) }, room);
}

/** Without a budget: one line per free operator, as in the progressive mode. Else no more than could be used now. */
function mostNow(
  { waiting, ringing, hearing, room }: Observation,
  budget: Budget,
  ready: number,
  most: number,
): number {
  if (budget.threshold === 0) return Math.min(most, Math.max(0, ready - waiting - ringing.length - hearing.length));
  // One more than the room, so that a short room is told from a careful pace.
  return Math.min(most, Math.max(0, Math.floor(Math.min(room.lines, room.rate))) + 1);
}

function stopped(why: string): Pace {
  return { startNow: 0, brake: 'operators', why };
}

function reason({ risk }: Launches, { threshold, bank, tightest }: Budget, ready: number, waiting: number): string {
  const next = `the next call would find no operator with a chance of ${percent(risk)}`;
  if (tightest === undefined || threshold === 0) return 'Nobody may be abandoned: one line for each free operator.';
  if (bank < 0) {
    const { answered, abandoned, capPercent } = tightest;
    const rate = percent(abandoned / Math.max(1, answered));
    return `${abandoned} of ${answered} people (${rate}) found no operator in time and the cap is ${capPercent} %: braking to ${percent(threshold)}, ${next}.`;
  }
  const floor = waiting > 0 ? `${waiting} people wait` : `${ready} operators are free`;
  return `${floor}; ${next}, ${percent(threshold)} is allowed.`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
