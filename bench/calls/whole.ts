/** The whole path: the product's own stack and command line, on a trunk that leads to the callee. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nodeFlags } from '../../src/stack/node-flags.ts';

export interface WholeTrunk {
  readonly name: string;
  readonly port: number;
  readonly perSecond: number;
  readonly lines: number;
}

export interface WholeRun {
  readonly trunk: string;
  /** Without `+`. */
  readonly numbers: readonly string[];
  /** Spoken after the sum; makes the message longer. */
  readonly more: string;
}

export interface RunningCampaign {
  readonly pid: number;
  /** Whether it has ended by itself. */
  ended(): boolean;
  /** The figures that `campaign run --wait --json` printed. @throws Error when the command failed */
  readonly summary: Promise<Record<string, unknown>>;
  /** Pauses it: no more calls are started. */
  pause(): void;
}

export interface Whole {
  /** Process ids by name: postgres, redis, asterisk, api, scheduler, dialer. */
  pids(): Promise<Record<string, number>>;
  /** Loads the list and starts the campaign. */
  start(run: WholeRun): Promise<RunningCampaign>;
  stop(): Promise<void>;
}

const cli = join(import.meta.dirname, '../../src/cli/main.ts');
const execute = promisify(execFile);

/** Starts the stack in a folder of its own. */
export async function startWhole(trunks: readonly WholeTrunk[]): Promise<Whole> {
  const dir = await mkdtemp(join(tmpdir(), 'dozvon-bench-'));
  // The user `postgres` passes through to its own folder.
  await chmod(dir, 0o711);
  await writeFile(join(dir, 'dozvon.yaml'), configFile(trunks));
  const common = ['--state', join(dir, 'state'), '--config', join(dir, 'dozvon.yaml')];
  const dozvon = async (...args: string[]): Promise<string> => {
    const { stdout } = await execute(process.execPath, [...nodeFlags, cli, ...common, ...args], {
      maxBuffer: 50_000_000,
    });
    return stdout;
  };
  const stop = async (): Promise<void> => {
    await dozvon('down');
    await rm(dir, { recursive: true, force: true });
  };
  await dozvon('up', '--json').catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    pids: async () => {
      const status = JSON.parse(await dozvon('status', '--json')) as { processes: { name: string; pid: number }[] };
      return Object.fromEntries(status.processes.map(({ name, pid }) => [name, pid]));
    },
    start: async (run) => {
      const list = join(dir, `${run.trunk}-${run.numbers.length}.csv`);
      const campaign = join(dir, `${run.trunk}.yaml`);
      await writeFile(list, listFile(run.numbers));
      await writeFile(campaign, campaignFile(run));
      const report = JSON.parse(await dozvon('import', list, '--account', 'bench', '--json')) as { listId: string };
      const args = [
        ...nodeFlags,
        cli,
        ...common,
        'campaign',
        'run',
        campaign,
        '--list',
        report.listId,
        '--new',
        '--wait',
        '--json',
      ];
      return follow(spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] }));
    },
    stop,
  };
}

function follow(child: ChildProcess): RunningCampaign {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const summary = once(child, 'close').then(() => {
    if (!out.trimStart().startsWith('{')) throw new Error(`campaign run: ${err.slice(-2000)}`);
    return JSON.parse(out) as Record<string, unknown>;
  });
  // Whoever waits for it sees a failure; nobody else has to.
  summary.catch(() => undefined);
  return {
    pid: child.pid ?? -1,
    ended: () => child.exitCode !== null,
    summary,
    pause: () => void child.kill('SIGINT'),
  };
}

function configFile(trunks: readonly WholeTrunk[]): string {
  const blocks = trunks.map(
    ({ name, port, perSecond, lines }) => `  ${name}:
    host: 127.0.0.1
    port: ${port}
    lines: ${lines}
    rate: ${perSecond}/s
    codecs: [alaw]
    simulated: true
`,
  );
  return `trunks:\n${blocks.join('')}`;
}

/** Sums from 1,000 to 9,999 roubles, no two of one list alike: 7919 and 9,000 have no common factor. */
function listFile(numbers: readonly string[]): string {
  const rows = numbers.map((number, i) => {
    const roubles = 1000 + ((i * 7919) % 9000);
    return `${number};Должник ${i + 1};${roubles}`;
  });
  return `Телефон;ФИО;Сумма\n${rows.join('\n')}\n`;
}

function campaignFile({ trunk, more }: WholeRun): string {
  return `name: bench ${trunk}
account: bench
policy: unrestricted
trunks: [${trunk}]
message:
  language: ru
  voice: anna
  say:
    - text: "Ваш долг {{debt.amount|money}}.${more === '' ? '' : ` ${more}`}"
rates: { perContact: "1.00 RUB", minute: "0.00 RUB", trunkMinute: "0.90 RUB", rounding: per-second }
`;
}
