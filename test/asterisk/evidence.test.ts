import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trunkObjects } from '../../src/adapters/ari/pjsip-objects.ts';
import { AsteriskCallLog } from '../../src/adapters/files/call-log.ts';
import { PostgresUnknowns } from '../../src/adapters/postgres/evidence/unknown-store.ts';
import { rate } from '../../src/billing/rate.ts';
import { judge } from '../../src/dialing/judge.ts';
import { reconcile } from '../../src/dialing/reconcile.ts';
import { resolveFromLog } from '../../src/dialing/resolve.ts';
import { startAsterisk } from '../../src/stack/asterisk-process.ts';
import { asteriskCommand } from '../../src/stack/tools.ts';
import { type Carrier, startCarrier } from '../carrier/start-carrier.ts';
import { type Engine, startEngine } from '../carrier/start-engine.ts';
import { DialWorld, type OneAttempt } from '../support/dial-world.ts';
import { quietLog } from '../support/quiet-log.ts';
import { recordForTests } from '../support/record.ts';
import { waitFor } from '../support/wait-for.ts';

const record = recordForTests();
let engine: Engine;
let carrier: Carrier;
let restarted: ReturnType<typeof startAsterisk> | undefined;

beforeAll(async () => {
  engine = await startEngine('22');
  carrier = await startCarrier({
    engineHost: engine.host,
    enginePort: engine.ports.sip,
    operators: [],
    ringSeconds: 0.2,
  });
  await pushTrunk();
}, 90_000);

afterAll(async () => {
  await carrier.stop();
  await restarted?.stop();
  await engine.stop();
});

function pushTrunk(): Promise<void> {
  const peer = { host: carrier.host, register: false, codecs: ['alaw'], qualify: false } as const;
  return engine.push(trunkObjects('sim', { ...peer, port: carrier.ports.sip }));
}

/** A call of a dialer that dies now: reserved, moved to `dialing`, originated under the attempt's id, and never followed. */
async function dialled(world: DialWorld, number: string): Promise<OneAttempt> {
  const attempt = await world.dialing({}, [number]);
  const { attemptId } = attempt.reserved;
  const endpoint = `PJSIP/${number}@sim`;
  const answer = await engine.control.originate({ channelId: attemptId, endpoint, ringSeconds: 30, args: ['attempt'] });
  if (!answer.ok) throw new Error(answer.message);
  return attempt;
}

async function resolved(world: DialWorld, { lease, reserved: { attemptId } }: OneAttempt) {
  const kit = {
    store: new PostgresUnknowns(record.pool),
    judge: (facts: Parameters<typeof judge>[0]) => judge(facts, rate),
    unanswered: () => 'no-answer' as const,
  };
  await reconcile(engine.control, world.store, lease, new Map(), quietLog(), () => new Set());
  const log = new AsteriskCallLog(join(engine.layout.log, 'cel-custom/calls.csv'));
  const read = () => resolveFromLog(kit, { lease }, log, new Date());
  const state = () =>
    world.row<{ state: string; disposition: string; cost: number }>(
      'select state, disposition, cost from attempts where id = $1',
      attemptId,
    );
  return { read, state };
}

const isUp = async (id: string): Promise<boolean> => {
  const channel = await engine.control.channel(id);
  return channel.ok && channel.value.state === 'up';
};

describe('what Asterisk wrote down of its calls outlives a crash', () => {
  it('given a dialer that died while it rang, then the call is hung up and the log tells that nobody answered', async () => {
    const world = await DialWorld.make(record.pool);
    const attempt = await dialled(world, '+79000000011');
    const { read, state } = await resolved(world, attempt);
    await waitFor('the log tells the end', 10_000, async () => (await read()).resolved === 1);
    expect(await state()).toEqual({ state: 'ended', disposition: 'no-answer', cost: 0 });
  });

  it('given Asterisk killed in mid-call, then after its restart the log tells that the person had answered', async () => {
    const world = await DialWorld.make(record.pool);
    const attempt = await dialled(world, '+79000000041');
    const { attemptId } = attempt.reserved;
    await waitFor('the person answers', 10_000, () => isUp(attemptId));
    process.kill(engine.asterisk.pid, 'SIGKILL');
    await engine.asterisk.gone;
    await waitFor('the loss is seen', 10_000, () => !engine.control.connected);
    restarted = startAsterisk({ ...asteriskCommand('22'), layout: engine.layout });
    await restarted.ready();
    await waitFor('the connection is back', 20_000, () => engine.control.connected);
    await pushTrunk();
    const { read, state } = await resolved(world, attempt);
    expect(await state()).toMatchObject({ state: 'unknown' });
    // Another run of the server has something to write: no end of the old call can follow.
    await dialled(world, '+79000000010');
    await waitFor('the log tells the answer', 20_000, async () => (await read()).resolved === 1);
    const { disposition, cost } = await state();
    expect(disposition).toBe('media-failed');
    expect(cost).toBeGreaterThan(0);
  }, 90_000);
});
