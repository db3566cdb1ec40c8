import type { OperatorId } from '../../domain/ids.ts';
import type { OperatorState } from '../../domain/operator.ts';
import type { PacingEvent } from '../../pacing/learned.ts';
import type { OperatorSight } from '../../pacing/observation.ts';
import type { OperatorNow } from './ports.ts';

/** An operator to whom a call is offered is as good as taken. */
const sightOf = {
  ready: 'ready',
  offered: 'talking',
  talking: 'talking',
  'wrap-up': 'wrap-up',
  break: 'away',
  offline: 'away',
} as const satisfies Record<OperatorState, OperatorSight['state']>;

/** What an operator just came out of. */
interface Finished {
  readonly operator: OperatorNow;
  readonly event: PacingEvent;
}

/** Sees from one look to the next what operators have finished: how long they talked, and wrote their notes. */
export class FloorWatch {
  #before: ReadonlyMap<OperatorId, OperatorNow> = new Map();

  look(operators: readonly OperatorNow[]): readonly Finished[] {
    const finished = operators.flatMap((operator) => {
      const before = this.#before.get(operator.operatorId);
      const event = before && finishedOf(before, operator);
      return event ? [{ operator, event }] : [];
    });
    this.#before = new Map(operators.map((operator) => [operator.operatorId, operator]));
    return finished;
  }
}

function finishedOf(before: OperatorNow, { state, since }: OperatorNow): PacingEvent | undefined {
  if (before.state === state && before.since === since) return undefined;
  const seconds = Math.max(0, since - before.since);
  if (before.state === 'talking') return { is: 'talked', seconds };
  if (before.state === 'wrap-up') return { is: 'wrapped', seconds };
  return undefined;
}

export function toSight({ state, since }: OperatorNow): OperatorSight {
  return { state: sightOf[state], since, leaving: false };
}
