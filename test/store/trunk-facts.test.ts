import { describe, expect, it } from 'vitest';
import { readTrunkFacts } from '../../src/adapters/postgres/trunks/trunk-facts.ts';
import { DialWorld } from '../support/dial-world.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();

describe('facts of a trunk', () => {
  it('given one live call, then a line is in use and a dial is counted; a trunk never used is at rest', async () => {
    const world = await DialWorld.make(record.pool);
    const { trunk } = await world.ringing();
    expect(await readTrunkFacts(record.pool, ['idle', trunk.name])).toMatchObject([
      { name: 'idle', inUse: 0, dialsLastMinute: 0, failures: 0, downUntil: null, updatedAt: null },
      { name: trunk.name, inUse: 1, dialsLastMinute: 1, failures: 0, downUntil: null },
    ]);
  });

  it('given a trunk that was down until a moment ago and a failed registration, then both are told as they are', async () => {
    await record.pool.query(
      `insert into trunk_states (name, failures, down_until, last_status, registration, rtt_ms)
       values ('past', 3, now() - interval '1 second', 'trunk-down', 'rejected', 41), ('down', 3, now() + interval '9 seconds', null, null, null)`,
    );
    expect(await readTrunkFacts(record.pool, ['past', 'down'])).toMatchObject([
      { downUntil: null, registration: 'rejected', rttMs: 41, lastStatus: 'trunk-down' },
      { downUntil: expect.any(Date), registration: null },
    ]);
  });
});
