import type { RegistrationState, TrunkHealth } from '../../domain/trunk-watch.ts';
import type { ContactReport } from './packets.ts';

/** The last known health of each endpoint; tells of a change once. */
export class HealthTable {
  readonly #rows = new Map<string, TrunkHealth>();
  readonly #changed: (health: TrunkHealth) => void;

  constructor(changed: (health: TrunkHealth) => void) {
    this.#changed = changed;
  }

  rows(): readonly TrunkHealth[] {
    return [...this.#rows.values()];
  }

  contact({ endpoint, reachability, roundTripMs }: ContactReport): void {
    const before = this.#rows.get(endpoint);
    const registration = before?.registration;
    this.#set(before, {
      trunk: endpoint,
      reachability,
      ...(registration === undefined ? {} : { registration }),
      ...(roundTripMs === undefined ? {} : { roundTripMs }),
    });
  }

  /** A whole list: a trunk that is no longer in it does not register any more. */
  registrations(states: ReadonlyMap<string, RegistrationState>): void {
    for (const [trunk, registration] of states) {
      const before = this.#rows.get(trunk);
      this.#set(before, { ...(before ?? { trunk, reachability: 'unknown' }), registration });
    }
    for (const before of this.rows()) {
      if (before.registration === undefined || states.has(before.trunk)) continue;
      const { registration: _, ...rest } = before;
      this.#set(before, rest);
    }
  }

  /** Drops the rows of endpoints that are no longer configured. */
  keepOnly(endpoints: ReadonlySet<string>): void {
    for (const { trunk, registration } of this.rows())
      if (registration === undefined && !endpoints.has(trunk)) this.#rows.delete(trunk);
  }

  #set(before: TrunkHealth | undefined, now: TrunkHealth): void {
    this.#rows.set(now.trunk, now);
    // The round trip moves with every qualify; by itself it is no news.
    if (before?.registration !== now.registration || before?.reachability !== now.reachability) this.#changed(now);
  }
}
