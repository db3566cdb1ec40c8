/** Bare Asterisk: the engine's own configuration, calls started by AMI into a dialplan that plays a file and hangs up. */
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trunkObjects } from '../../src/adapters/ari/pjsip-objects.ts';
import { type Engine, startEngine } from '../../test/carrier/start-engine.ts';
import { connectOriginator } from './ami.ts';

export interface Bare {
  readonly pid: number;
  /** Starts the calls evenly; settles when the last one was asked for. */
  call(port: number, numbers: readonly string[], perSecond: number): Promise<void>;
  stop(): Promise<void>;
}

const user = 'bench';
const secret = 'not-a-secret';
const alawBytesPerSecond = 8000;

/** @param seconds length of the file that is played */
export async function startBare(seconds: number): Promise<Bare> {
  const sounds = await mkdtemp(join(tmpdir(), 'dozvon-bench-sounds-'));
  await writeFile(join(sounds, 'message.alaw'), await speech(seconds));
  const engine = await startEngine('22', sounds);
  await appendFile(join(engine.layout.etc, 'extensions.conf'), dialplan(join(sounds, 'message')));
  await appendFile(join(engine.layout.etc, 'manager.conf'), manager);
  await engine.asterisk.console('dialplan reload');
  await engine.asterisk.console('manager reload');
  return {
    pid: engine.asterisk.pid,
    call: (port, numbers, perSecond) => placeCalls(engine, port, numbers, perSecond),
    stop: async () => {
      await engine.stop();
      await rm(sounds, { recursive: true, force: true });
    },
  };
}

const dialplan = (file: string): string => `
[bench]
exten => s,1,Playback(${file})
 same => n,Hangup()
`;

const manager = `
[${user}]
secret = ${secret}
read = system
write = originate
`;

/** Speech of that length, from a recording of ours, over and over. */
async function speech(seconds: number): Promise<Buffer> {
  const one = await readFile(join(import.meta.dirname, '../../audio-prompts/ru/greeting.alaw'));
  const wanted = seconds * alawBytesPerSecond;
  return Buffer.concat(Array.from({ length: Math.ceil(wanted / one.length) }, () => one)).subarray(0, wanted);
}

async function placeCalls(engine: Engine, port: number, numbers: readonly string[], perSecond: number): Promise<void> {
  await engine.push(
    trunkObjects('peer', { host: '127.0.0.1', port, register: false, codecs: ['alaw'], qualify: false }),
  );
  const ami = await connectOriginator(engine.ports.ami, user, secret);
  const begin = performance.now();
  let sent = 0;
  await new Promise<void>((done) => {
    const timer = setInterval(() => {
      const due = Math.min(numbers.length, Math.floor(((performance.now() - begin) / 1000) * perSecond) + 1);
      for (const number of numbers.slice(sent, due)) ami.originate(number);
      sent = Math.max(sent, due);
      if (sent < numbers.length) return;
      clearInterval(timer);
      done();
    }, 5);
  });
  ami.close();
}
