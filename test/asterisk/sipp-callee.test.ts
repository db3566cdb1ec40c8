import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trunkObjects } from '../../src/adapters/ari/pjsip-objects.ts';
import { type SippCallee, startSippCallee } from '../carrier/sipp.ts';
import { type Engine, startEngine } from '../carrier/start-engine.ts';
import { takePorts } from '../carrier/take-ports.ts';
import { type EventLog, recordEvents } from '../support/event-log.ts';

let engine: Engine;
let events: EventLog;
const callees: SippCallee[] = [];

beforeAll(async () => {
  engine = await startEngine();
  events = recordEvents(engine.control);
});

afterAll(async () => {
  for (const callee of callees) await callee.stop();
  await engine.stop();
});

async function calleeOn(trunk: string, hangUpAfterMs?: number): Promise<SippCallee> {
  const { ports, rtp } = await takePorts('sip');
  const callee = await startSippCallee({
    port: ports.sip,
    rtpPort: rtp[0],
    ...(hangUpAfterMs === undefined ? {} : { hangUpAfterMs }),
  });
  callees.push(callee);
  const peer = { host: '127.0.0.1', port: ports.sip, register: false, codecs: ['alaw'], qualify: false };
  await engine.push(trunkObjects(trunk, peer));
  return callee;
}

describe('SIPp as a trunk', () => {
  it('takes a call, lets us end it, and has seen our Call-ID and the number', async () => {
    const callee = await calleeOn('patient');
    const channelId = randomUUID();
    const sent = await engine.control.originate({ channelId, endpoint: 'PJSIP/79001112233@patient', ringSeconds: 10 });
    await events.first('entered', (event) => event.channel.id === channelId);
    await engine.control.hangUp(channelId);
    await events.first('ended', (event) => event.channelId === channelId);

    expect(await callee.invites()).toEqual([{ callId: sent.ok && sent.value.sipCallId, number: '79001112233' }]);
  });

  it('hangs up by itself after the given time', async () => {
    await calleeOn('hasty', 1000);
    const channelId = randomUUID();
    await engine.control.originate({ channelId, endpoint: 'PJSIP/79001112244@hasty', ringSeconds: 10 });
    const { at: answered } = await events.first('entered', (event) => event.channel.id === channelId);
    const { at: ended } = await events.first('ended', (event) => event.channelId === channelId);

    expect(ended.getTime() - answered.getTime()).toBeGreaterThan(800);
    expect(ended.getTime() - answered.getTime()).toBeLessThan(2000);
  });
});
