/** One call from the engine to a number of the simulated network, as the persona tests need it. */
import { randomUUID } from 'node:crypto';
import { trunkObjects } from '../../src/adapters/ari/pjsip-objects.ts';
import type { CallEvent } from '../../src/domain/call-control.ts';
import type { CarrierCall } from '../carrier/call-log.ts';
import type { Carrier } from '../carrier/start-carrier.ts';
import type { Engine } from '../carrier/start-engine.ts';
import { type EventLog, recordEvents } from '../support/event-log.ts';

type Ended = Extract<CallEvent, { type: 'ended' }>;
type Entered = Extract<CallEvent, { type: 'entered' }>;

export interface TestCall {
  readonly id: string;
  /** Settles when somebody picked up. */
  readonly answered: () => Promise<Entered>;
  readonly ended: (deadlineMs?: number) => Promise<Ended>;
  readonly isOver: () => boolean;
  readonly hangUp: () => Promise<void>;
  /** Plays one file (path without extension) and waits for its end. */
  readonly play: (file: string) => Promise<void>;
  /** What the network wrote about it; only after its end. */
  readonly record: () => Promise<CarrierCall>;
  readonly ringing: () => boolean;
  readonly keys: () => readonly { readonly key: string; readonly at: Date }[];
}

export interface Network {
  readonly engine: Engine;
  readonly carrier: Carrier;
  readonly events: EventLog;
  dial(number: string, options?: { readonly trunk?: string; readonly ringSeconds?: number }): Promise<TestCall>;
}

export async function connectNetwork(engine: Engine, carrier: Carrier): Promise<Network> {
  const peer = { host: carrier.host, register: false, codecs: ['alaw', 'ulaw'], qualify: false };
  const { sip, guard, switchable } = carrier.ports;
  await engine.push([
    ...trunkObjects('sim', { ...peer, port: sip }),
    ...trunkObjects('guarded', { ...peer, port: guard }),
    ...trunkObjects('switchable', { ...peer, port: switchable }),
  ]);
  const events = recordEvents(engine.control);
  return {
    engine,
    carrier,
    events,
    dial: (number, options = {}) =>
      dial({ engine, carrier, events }, number, options.trunk ?? 'sim', options.ringSeconds ?? 10),
  };
}

async function dial(
  { engine, carrier, events }: Pick<Network, 'engine' | 'carrier' | 'events'>,
  number: string,
  trunk: string,
  ringSeconds: number,
): Promise<TestCall> {
  const id = randomUUID();
  const endpoint = `PJSIP/${number}@${trunk}`;
  const sent = await engine.control.originate({ channelId: id, endpoint, ringSeconds, callerId: '+74951234567' });
  if (!sent.ok) throw new Error(`originate: ${sent.message}`);
  const callId = sent.value.sipCallId;
  const mine = (event: CallEvent) => 'channelId' in event && event.channelId === id;
  return {
    id,
    answered: () => events.first('entered', (event) => event.channel.id === id, ringSeconds * 1000 + 2000),
    ended: (deadlineMs = 40_000) => events.first('ended', mine, deadlineMs),
    isOver: () => events.events.some((event) => event.type === 'ended' && mine(event)),
    hangUp: async () => void (await engine.control.hangUp(id)),
    play: async (file) => {
      const playbackId = randomUUID();
      await engine.control.play(id, playbackId, [file]);
      await events.first('playback-finished', (event) => event.playbackId === playbackId, 40_000);
    },
    record: () => carrier.waitForCall((call) => call.callId === callId),
    ringing: () => events.events.some((event) => event.type === 'state' && mine(event) && event.state === 'ringing'),
    keys: () => events.events.filter((event) => event.type === 'key').filter(mine),
  };
}

/** Milliseconds between the answer and the end, by the network's own clock. */
export function talkedMs(call: CarrierCall): number {
  if (!call.answeredAt) throw new Error(`${call.number} did not answer`);
  return call.endedAt.getTime() - call.answeredAt.getTime();
}
