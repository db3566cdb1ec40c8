import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { operatorDialString } from '../../src/adapters/ari/dial-string.ts';
import { operatorObjects } from '../../src/adapters/ari/pjsip-objects.ts';
import { readAudio } from '../carrier/audio-file.ts';
import { correlate } from '../carrier/correlate.ts';
import { personaOf } from '../carrier/persona.ts';
import { startCarrier } from '../carrier/start-carrier.ts';
import { startEngine } from '../carrier/start-engine.ts';
import { soundMs, toneMs, toneShare } from '../carrier/tone.ts';
import { waitFor } from '../support/wait-for.ts';
import { connectNetwork, type Network, talkedMs } from './carrier-call.ts';

/** Any speech serves as the message: 6 s, A-law. */
const message = join(import.meta.dirname, '../../dialplan/carrier/sounds/voicemail');
const messageFile = `${message}.alaw`;
const spoken = (name: string) => join(import.meta.dirname, `../../dialplan/carrier/sounds/${name}.alaw`);
const halfwaySeconds = 3;
const operator = { name: 'anna', password: 'secret-of-anna' };

/** The cases mostly wait for each other's persons: all of them at once. */
vi.setConfig({ maxConcurrency: 40 });

let network: Network;

beforeAll(async () => {
  const engine = await startEngine();
  const carrier = await startCarrier({
    engineHost: engine.host,
    enginePort: engine.ports.sip,
    operators: [operator],
    ringSeconds: 0.5,
    halfwaySeconds,
  });
  network = await connectNetwork(engine, carrier);
  await engine.push([...operatorObjects(operator.name, { kind: 'sip', password: operator.password })]);
});

afterAll(async () => {
  await network.carrier.stop();
  await network.engine.stop();
});

/** A number of its own for each case, with the persona's two digits at its end. */
let lastNumber = 0;
const number = (persona: string) => `+7900${String(++lastNumber).padStart(5, '0')}${persona}`;

describe.concurrent('persons who do not take the call', () => {
  it.each([
    ['10', 'busy', 486, 17],
    ['12', 'rejects', 603, 21],
    ['13', 'is no number', 404, 1],
    ['14', 'is congested', 503, 34],
    ['15', 'is blocked by the carrier', 608, 127],
  ])('number …%s %s: SIP %i, Q.850 cause %i', async (persona, _, status, cause) => {
    const call = await network.dial(number(persona));
    const ended = await call.ended();
    const seen = await call.record();

    expect(ended).toMatchObject({ sipStatus: status, cause });
    expect(seen).toMatchObject({ persona, sipStatus: status, endedBy: 'carrier', from: '+74951234567' });
    expect(seen.answeredAt).toBeUndefined();
  });

  it('number …11 rings until we give up', async () => {
    const call = await network.dial(number('11'), { ringSeconds: 4 });
    const ended = await call.ended();
    const seen = await call.record();

    expect(ended.cause).toBe(19);
    expect(call.ringing()).toBe(true);
    expect(seen).toMatchObject({ persona: '11', endedBy: 'far' });
    expect(seen.endedAt.getTime() - seen.time.getTime()).toBeGreaterThan(3500);
  });
});

describe.concurrent('persons who listen', () => {
  it('number …00 answers and hears the whole message', async () => {
    const call = await network.dial(number('00'));
    await call.answered();
    await call.play(message);
    await call.hangUp();
    const seen = await call.record();

    expect(seen).toMatchObject({ persona: '00', endedBy: 'far' });
    const heard = await correlate(seen.heard ?? '', messageFile);
    expect(heard.score).toBeGreaterThan(0.8);
    expect(heard.heardMs).toBeGreaterThanOrEqual(5600);
  });

  it('number …01 hangs up after 2 s, each time, and has heard only the beginning', async () => {
    const called = number('01');
    for (const _ of ['first', 'second']) {
      const call = await network.dial(called);
      await call.answered();
      await call.play(message);
      await call.ended();
      const seen = await call.record();

      expect(seen).toMatchObject({ persona: '01', endedBy: 'person' });
      expect(talkedMs(seen)).toBeGreaterThan(1900);
      expect(talkedMs(seen)).toBeLessThan(2600);
      const heard = await correlate(seen.heard ?? '', messageFile);
      expect(heard.heardMs).toBeGreaterThan(1200);
      expect(heard.heardMs).toBeLessThan(2300);
    }
  });

  it('number …02 hangs up after 2 s, hears all the second time, and then forgets', async () => {
    const called = number('02');
    const endings: string[] = [];
    for (const time of [1, 2, 3]) {
      const call = await network.dial(called);
      await call.answered();
      await call.play(message);
      if (time === 2) await call.hangUp();
      endings.push((await call.record()).endedBy);
    }
    expect(endings).toEqual(['person', 'far', 'person']);
  });

  it('number …03 hangs up half-way', async () => {
    const call = await network.dial(number('03'));
    await call.ended();
    const seen = await call.record();

    expect(seen.endedBy).toBe('person');
    expect(Math.abs(talkedMs(seen) - halfwaySeconds * 1000)).toBeLessThan(400);
  });

  it('number …33 answers after 25 s', async () => {
    const call = await network.dial(number('33'), { ringSeconds: 35 });
    await call.answered();
    await call.hangUp();
    const seen = await call.record();

    expect(Math.abs((seen.answeredAt?.getTime() ?? 0) - seen.time.getTime() - 25_000)).toBeLessThan(700);
  }, 45_000);

  it('number …41 never hangs up', async () => {
    const call = await network.dial(number('41'));
    await call.answered();
    await call.play(message);
    expect(call.isOver()).toBe(false);
    await call.hangUp();
    expect((await call.record()).endedBy).toBe('far');
  });
});

describe.concurrent('persons who press keys', () => {
  it.each([
    ['20', '1', 3000],
    ['21', '1', 400],
    ['22', '2', 4000],
    ['23', '3', 4000],
    ['24', '9', 4000],
    ['25', '1', 3000],
  ])('number …%s presses %s about %i ms after the answer', async (persona, key, afterMs) => {
    const call = await network.dial(number(persona));
    const answered = await call.answered();
    const pressed = await waitFor('a key', 8000, () => call.keys()[0]);
    expect(pressed.key).toBe(key);
    expect(Math.abs(pressed.at.getTime() - answered.at.getTime() - afterMs)).toBeLessThan(600);
    await call.hangUp();
    expect((await call.record()).keys).toBe(key);
  });

  it('number …25 hangs up half a second after the key', async () => {
    const call = await network.dial(number('25'));
    await call.ended();
    const seen = await call.record();

    expect(seen).toMatchObject({ keys: '1', endedBy: 'person' });
    expect(Math.abs(talkedMs(seen) - 3620)).toBeLessThan(600);
  });

  it('number …20 and a registered operator hear each other, and the person ends the call after 8 s', async () => {
    const { engine } = network;
    await waitFor('the registration of the operator', 10_000, async () => {
      const online = await engine.control.endpointOnline(operator.name);
      return online.ok && online.value;
    });
    const person = await network.dial(number('20'));
    await person.answered();
    await waitFor('the key', 8000, () => person.keys().length > 0);
    const operatorLeg = randomUUID();
    await engine.control.originate({
      channelId: operatorLeg,
      endpoint: operatorDialString(operator.name),
      ringSeconds: 10,
    });
    await network.events.first('entered', (event) => event.channel.id === operatorLeg);
    const bridge = randomUUID();
    await engine.control.createBridge(bridge);
    await engine.control.addToBridge(bridge, [person.id, operatorLeg]);
    await person.ended();
    await engine.control.hangUp(operatorLeg);
    const [debtor, answering] = [
      await person.record(),
      await network.carrier.waitForCall((call) => call.kind === 'operator' && call.number === operator.name),
    ];

    expect(debtor.endedBy).toBe('person');
    expect(toneMs(await readAudio(debtor.heard ?? ''), 660)).toBeGreaterThan(7000);
    expect(toneMs(await readAudio(answering.heard ?? ''), 440)).toBeGreaterThan(7000);
    expect(toneMs(await readAudio(answering.heard ?? ''), 660)).toBe(0);
  }, 40_000);
});

describe.concurrent('what comes from the far side', () => {
  const recordingOf = (name: string) => join(network.engine.layout.spool, 'recording', `${name}.wav`);

  /** Answers, records what the far side says for so long, hangs up. */
  async function listen(persona: string, milliseconds: number) {
    const name = randomUUID();
    const call = await network.dial(number(persona));
    const { at } = await call.answered();
    await network.engine.control.recordChannel(call.id, name);
    await waitFor('the end of listening', milliseconds + 2000, () => Date.now() - at.getTime() >= milliseconds);
    const over = call.isOver();
    await call.hangUp();
    const file = await waitFor('the recording', 5000, () => existsSync(recordingOf(name)) && recordingOf(name));
    await network.events.first('recording-finished', (event) => event.name === name);
    return { file, over, sound: await readAudio(file), seen: await call.record() };
  }

  it('number …30 is a voicemail: 6 s of greeting, a beep of 1 kHz, and then it listens', async () => {
    const { file, over, sound } = await listen('30', 9000);
    const greeting = await correlate(file, messageFile);

    expect(over).toBe(false);
    expect(greeting.score).toBeGreaterThan(0.8);
    expect(toneMs(sound, 1000)).toBeGreaterThan(350);
    expect(toneMs(sound, 1000)).toBeLessThan(600);
    expect(soundMs(sound.subarray(8000 * 7.2))).toBe(0);
  });

  it('number …31 is an assistant: says 2 s, waits for silence, talks again', async () => {
    const { file, over } = await listen('31', 8000);
    const hello = await correlate(file, spoken('assistant-hello'));
    const asks = await correlate(file, spoken('assistant-asks'));

    expect(over).toBe(false);
    expect(hello.score).toBeGreaterThan(0.8);
    expect(asks.score).toBeGreaterThan(0.8);
    expect(asks.offsetMs - hello.offsetMs).toBeGreaterThan(2200 + 700);
  });

  it('number …32 answers silently', async () => {
    const { sound, over } = await listen('32', 5000);
    expect(over).toBe(false);
    expect(soundMs(sound)).toBe(0);
  });

  it('number …34 answers in a noisy room', async () => {
    const { sound } = await listen('34', 5000);
    expect(soundMs(sound)).toBeGreaterThan(4000);
    expect(toneShare(sound, 440)).toBeLessThan(0.05);
  });

  it('number …40 talks for 1 s; then nothing comes, and the carrier never ends the call', async () => {
    const { sound, over, seen } = await listen('40', 9000);
    expect(over).toBe(false);
    expect(toneMs(sound, 440)).toBeGreaterThan(700);
    expect(toneMs(sound, 440)).toBeLessThan(1300);
    expect(seen.endedBy).toBe('far');
    // Nor did the person hear anything after that.
    expect(talkedMs(seen)).toBeGreaterThan(8000);
  });
});

describe.concurrent('the mix behind all other numbers', () => {
  it('is what personaOf() computes from number and seed', async () => {
    const numbers = Array.from({ length: 12 }, (_, i) => `+7901${String(i * 123_457).padStart(5, '0')}${50 + i * 3}`);
    const personas = await Promise.all(
      numbers.map(async (called) => {
        const call = await network.dial(called, { ringSeconds: 2 });
        // A call that is given up before the far side has seen the INVITE would leave no trace there.
        await waitFor('ringing or the end', 5000, () => call.ringing() || call.isOver());
        await call.hangUp();
        await call.ended();
        return (await call.record()).persona;
      }),
    );
    expect(personas).toEqual(numbers.map((called) => personaOf(called)));
    expect(new Set(personas).size).toBeGreaterThan(3);
  });
});
