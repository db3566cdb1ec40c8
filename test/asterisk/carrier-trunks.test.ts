import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trunkObjects } from '../../src/adapters/ari/pjsip-objects.ts';
import { correlate } from '../carrier/correlate.ts';
import { startCarrier } from '../carrier/start-carrier.ts';
import { startEngine } from '../carrier/start-engine.ts';
import { takePorts } from '../carrier/take-ports.ts';
import { startWire, type Wire } from '../carrier/wire.ts';
import { waitFor } from '../support/wait-for.ts';
import { connectNetwork, type Network } from './carrier-call.ts';

const message = join(import.meta.dirname, '../../dialplan/carrier/sounds/voicemail');

let network: Network;
let wire: Wire;

beforeAll(async () => {
  const engine = await startEngine();
  // The wire is named in the carrier's configuration, so its port comes first.
  const { ports } = await takePorts('wire');
  const carrier = await startCarrier({
    engineHost: engine.host,
    enginePort: engine.ports.sip,
    ringSeconds: 0.5,
    switchPublicPort: ports.wire,
  });
  wire = await startWire(carrier.ports.switchable, ports.wire);
  network = await connectNetwork(engine, carrier);
  const peer = { host: carrier.host, codecs: ['alaw'], qualify: false };
  await engine.push([
    ...trunkObjects('wired', { ...peer, port: ports.wire, register: false }),
    ...trunkObjects('known', {
      ...peer,
      port: carrier.ports.sip,
      register: true,
      username: 'trunk',
      password: 'carrier',
    }),
  ]);
});

afterAll(async () => {
  await wire.stop();
  await network.carrier.stop();
  await network.engine.stop();
});

let lastNumber = 0;
const number = (persona: string) => `+7902${String(++lastNumber).padStart(5, '0')}${persona}`;

describe('trunks of the simulated network', () => {
  it('the guarded trunk refuses the sixth call of a second with 503', async () => {
    const calls = await Promise.all(
      Array.from({ length: 8 }, () => network.dial(number('11'), { trunk: 'guarded', ringSeconds: 2 })),
    );
    const seen = await Promise.all(calls.map((call) => call.record()));
    expect(seen.filter((call) => call.sipStatus === 503)).toHaveLength(3);
    expect(seen.every((call) => call.trunk === 'guarded')).toBe(true);
  });

  it('the guarded trunk takes calls that are evenly spaced at its rate', async () => {
    const calls = [];
    const start = performance.now() + 1000;
    for (let i = 0; i < 12; i++) {
      await waitFor('the next slot', 3000, () => performance.now() >= start + i * 200);
      calls.push(await network.dial(number('11'), { trunk: 'guarded', ringSeconds: 1 }));
    }
    const seen = await Promise.all(calls.map((call) => call.record()));
    expect(seen.filter((call) => call.sipStatus === 503)).toEqual([]);
  });

  it('the switchable trunk refuses while it is off and works when it is on again', async () => {
    await network.carrier.switchTrunk('off');
    const refused = await network.dial(number('10'), { trunk: 'switchable' });
    expect((await refused.ended()).sipStatus).toBe(503);

    await network.carrier.switchTrunk('on');
    const busy = await network.dial(number('10'), { trunk: 'switchable' });
    expect((await busy.ended()).sipStatus).toBe(486);
  });

  it('a cut wire gives no answer at all: 408 after timer B, without ringing; mended, calls go through', async () => {
    wire.cut();
    const lost = await network.dial(number('00'), { trunk: 'wired', ringSeconds: 30 });
    const ended = await lost.ended();
    expect(ended).toMatchObject({ sipStatus: 408, cause: 18 });
    expect(lost.ringing()).toBe(false);
    expect(wire.lost).toBeGreaterThan(4);

    wire.mend();
    const call = await network.dial(number('01'), { trunk: 'wired' });
    await call.ended();
    expect(await call.record()).toMatchObject({ trunk: 'switchable', endedBy: 'person' });
  });

  it('a trunk with a name and password registers, and calls go out through it', async () => {
    const shown = await waitFor('the registration', 10_000, async () => {
      const text = await network.engine.asterisk.console('pjsip show registrations');
      return / Registered /.test(text) && text;
    });
    expect(shown).toContain('known/sip:127.0.0.1');
    const call = await network.dial(number('10'), { trunk: 'known' });
    expect((await call.ended()).sipStatus).toBe(486);
  });

  it('a person who calls in reaches the application with his number and the number called', async () => {
    const from = '+79261110022';
    const calling = network.carrier.callIn({ from, to: '+74951234567', seconds: 3 });
    const entered = await network.events.first('entered', (event) => event.channel.callerNumber === from);
    await network.engine.control.answer(entered.channel.id);
    await network.engine.control.play(entered.channel.id, randomUUID(), [message]);
    await calling;
    const seen = await network.carrier.waitForCall((call) => call.kind === 'caller');

    expect(entered).toMatchObject({ args: ['inbound'], dialled: '+74951234567' });
    expect(seen).toMatchObject({ from, number: '+74951234567', endedBy: 'person', callId: entered.channel.sipCallId });
    expect((await correlate(seen.heard ?? '', `${message}.alaw`)).heardMs).toBeGreaterThan(1500);
  });
});
