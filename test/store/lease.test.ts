import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PostgresLeases } from '../../src/adapters/postgres/dialing/leases.ts';
import type { NodeName } from '../../src/domain/ids.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();

function scene() {
  const leases = new PostgresLeases(record.pool);
  return { leases, node: `node-${randomUUID()}` as NodeName, first: randomUUID(), second: randomUUID() };
}

const runOut = (node: NodeName) =>
  record.pool.query(`update nodes set lease_until = now() - interval '1 second' where name = $1`, [node]);

describe('the lease of a node', () => {
  it('given two processes claim one node at once, then one of them has it', async () => {
    const { leases, node } = scene();
    const claims = await Promise.all(Array.from({ length: 6 }, () => leases.claim(node, randomUUID(), 5000)));
    expect(claims.filter((lease) => lease !== undefined)).toEqual([{ node, fence: 1 }]);
  });

  it('given it was not renewed in time, then the next owner has a higher fence and the old one is told so', async () => {
    const { leases, node, first, second } = scene();
    const old = await leases.claim(node, first, 5000);
    await runOut(node);
    const next = await leases.claim(node, second, 5000);
    expect(next).toEqual({ node, fence: 2 });
    expect(old && (await leases.renew(old, first, 5000, true, undefined))).toBe(false);
    expect(next && (await leases.renew(next, second, 5000, true, undefined))).toBeInstanceOf(Date);
  });

  it('given it ran out and nobody took the node, then its owner goes on under the same fence', async () => {
    const { leases, node, first, second } = scene();
    const lease = await leases.claim(node, first, 5000);
    await runOut(node);
    expect(lease && (await leases.renew(lease, first, 5000, true, undefined))).toBeInstanceOf(Date);
    expect(await leases.claim(node, second, 5000)).toBeUndefined();
  });

  it('given the owner leaves, then the next one need not wait', async () => {
    const { leases, node, first, second } = scene();
    const lease = await leases.claim(node, first, 60_000);
    if (lease) await leases.leave(lease);
    expect(await leases.claim(node, second, 5000)).toEqual({ node, fence: 2 });
  });

  it('given an old owner leaves late, then the new one keeps the node', async () => {
    const { leases, node, first, second } = scene();
    const old = await leases.claim(node, first, 5000);
    await runOut(node);
    await leases.claim(node, second, 5000);
    if (old) await leases.leave(old);
    expect(await leases.claim(node, first, 5000)).toBeUndefined();
  });

  it('given a renewal, then the record shows connection and note, and the answer is the time of the database', async () => {
    const { leases, node, first } = scene();
    const lease = await leases.claim(node, first, 5000);
    const now = lease && (await leases.renew(lease, first, 5000, true, 'clock'));
    const { rows } = await record.pool.query(
      `select connected, note, lease_until > now() + interval '3 seconds' as longer, clock_timestamp() as now from nodes where name = $1`,
      [node],
    );
    expect(rows).toMatchObject([{ connected: true, note: 'clock', longer: true }]);
    expect(now && Math.abs(rows[0].now.getTime() - now.getTime())).toBeLessThan(2000);
  });
});
