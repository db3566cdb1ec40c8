import type { OperatorSight } from '../../src/pacing/observation.ts';

/** An operator of the simulated floor. */
export interface Seat extends OperatorSight {
  state: OperatorSight['state'];
  since: number;
  leaving: boolean;
  wrapUp: number;
}

/** The operators, and where their time went. */
export class Floor {
  readonly seats: readonly Seat[];
  readonly spent = { ready: 0, talking: 0, 'wrap-up': 0, away: 0 };
  #idleSeconds = 0;
  #idlePeriods = 0;

  constructor(operators: number) {
    this.seats = Array.from({ length: operators }, () => ({ state: 'ready', since: 0, leaving: false, wrapUp: 0 }));
  }

  /** Mean length of the periods in which an operator waited for a talk, seconds. */
  get meanIdle(): number {
    return this.#idlePeriods > 0 ? this.#idleSeconds / this.#idlePeriods : 0;
  }

  /** The operator who waits longest. */
  longestReady(): number | undefined {
    let found: number | undefined;
    let since = Number.POSITIVE_INFINITY;
    for (const [index, seat] of this.seats.entries()) {
      if (seat.state !== 'ready' || seat.since >= since) continue;
      found = index;
      since = seat.since;
    }
    return found;
  }

  seat(index: number): Seat {
    const seat = this.seats[index];
    if (!seat) throw new Error(`no seat ${index}`);
    return seat;
  }

  move(index: number, state: Seat['state'], at: number): void {
    const seat = this.seat(index);
    this.spent[seat.state] += at - seat.since;
    if (seat.state === 'ready' && state === 'talking') {
      this.#idleSeconds += at - seat.since;
      this.#idlePeriods++;
    }
    seat.state = state;
    seat.since = at;
  }

  /** Ends the day: time in the last state counts up to it. */
  close(at: number): void {
    for (const seat of this.seats) this.spent[seat.state] += at - seat.since;
  }
}
