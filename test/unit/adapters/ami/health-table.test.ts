import { describe, expect, it } from 'vitest';
import { HealthTable } from '../../../../src/adapters/ami/health-table.ts';
import type { TrunkHealth } from '../../../../src/domain/trunk-watch.ts';

describe('health of trunks', () => {
  it('tells a change once, and a new round trip not at all', () => {
    const told: TrunkHealth[] = [];
    const table = new HealthTable((health) => told.push(health));
    table.contact({ endpoint: 'volga', reachability: 'reachable', roundTripMs: 12 });
    table.contact({ endpoint: 'volga', reachability: 'reachable', roundTripMs: 14 });
    expect(told).toHaveLength(1);
    expect(table.rows()).toEqual([{ trunk: 'volga', reachability: 'reachable', roundTripMs: 14 }]);
  });

  it('keeps the registration of a trunk when its contact changes, and drops it when the list no longer has it', () => {
    const table = new HealthTable(() => undefined);
    table.registrations(new Map([['volga', 'registered']]));
    table.contact({ endpoint: 'volga', reachability: 'unreachable' });
    expect(table.rows()).toEqual([{ trunk: 'volga', reachability: 'unreachable', registration: 'registered' }]);
    table.registrations(new Map());
    expect(table.rows()).toEqual([{ trunk: 'volga', reachability: 'unreachable' }]);
  });

  it('forgets endpoints that are gone, but not a registration without an endpoint', () => {
    const table = new HealthTable(() => undefined);
    table.registrations(new Map([['only-registers', 'registered']]));
    table.contact({ endpoint: 'old', reachability: 'reachable' });
    table.keepOnly(new Set(['new']));
    expect(table.rows().map(({ trunk }) => trunk)).toEqual(['only-registers']);
  });
});
