/** The carrier of the fault runs: SIPp behind a wire that can be cut. What it writes down is the witness. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { requireProgram } from '../../../src/stack/tools.ts';
import { peopleScenario, readSeenCalls, type SeenCall } from '../../carrier/sipp-people.ts';
import { takePorts } from '../../carrier/take-ports.ts';
import { startWire } from '../../carrier/wire.ts';
import { waitFor } from '../wait-for.ts';

export interface FarSide {
  /** Where the trunk leads. */
  readonly port: number;
  cut(): void;
  mend(): void;
  /** In the order of their INVITEs. */
  calls(): Promise<SeenCall[]>;
  /** How many INVITEs came so far. */
  count(): Promise<number>;
  stop(): Promise<void>;
}

/** @param folder for its files; the caller removes it */
export async function startFarSide(folder: string): Promise<FarSide> {
  const { ports } = await takePorts('sipp', 'wire', 'voice');
  const wire = await startWire(ports.sipp, ports.wire);
  const log = join(folder, 'carrier.log');
  await writeFile(log, '');
  await writeFile(join(folder, 'people.xml'), peopleScenario(wire.port));
  const place = ['-sf', 'people.xml', '-i', '127.0.0.1', '-p', `${ports.sipp}`, '-mp', `${ports.voice}`];
  // Without -l it stops taking calls at a small default; with standard input open it would read keys from it.
  const options = ['-l', '5000', '-nostdin', '-buff_size', '4000000', '-trace_logs', '-log_file', log];
  const child = spawn(requireProgram('sipp', 'sip-tester'), [...place, ...options], { cwd: folder, stdio: 'ignore' });
  await waitFor('SIPp on its port', 10_000, async () => {
    if (child.exitCode !== null) throw new Error(`SIPp ended at start with ${child.exitCode}`);
    const hex = ports.sipp.toString(16).toUpperCase().padStart(4, '0');
    return (await readFile('/proc/net/udp', 'latin1')).includes(`:${hex} `);
  });
  const text = () => readFile(log, 'utf8');
  return {
    port: wire.port,
    cut: wire.cut,
    mend: wire.mend,
    calls: async () => readSeenCalls(await text()),
    count: async () => [...(await text()).matchAll(/^I /gm)].length,
    stop: async () => {
      // SIGTERM would wait for open calls.
      const gone = child.exitCode === null ? once(child, 'exit') : Promise.resolve();
      child.kill('SIGKILL');
      await gone;
      await wire.stop();
    },
  };
}
