/** The product as people use it: its command line as a child process, on a data folder of the test's own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { readStack } from '../../src/stack/ensure-stack.ts';
import { nodeFlags } from '../../src/stack/node-flags.ts';
import type { Stack } from '../../src/stack/stack.ts';
import { checkout } from '../../src/stack/state-folder.ts';

const main = join(checkout, 'src/cli/main.ts');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that runs. */
export interface Running {
  readonly child: ChildProcess;
  /** What it has written to standard error so far. */
  said(): string;
  readonly ended: Promise<Ended>;
}

export type CsvRow = Readonly<Record<string, string>>;

export class Product {
  /** For the test's own files too; goes away with {@link stop}. */
  readonly folder = mkdtempSync(join(tmpdir(), 'dozvon-e2e-'));
  readonly state = join(this.folder, 'state');
  readonly #config: string | undefined;
  readonly #env: Readonly<Record<string, string>>;

  /**
   * @param config file; absent: the demo's defaults, whatever configuration the person who runs the tests has around
   * @param env added to the environment, also of what it starts
   */
  constructor(config?: (folder: string) => string, env: Readonly<Record<string, string>> = {}) {
    this.#config = config?.(this.folder);
    this.#env = env;
  }

  start(...args: string[]): Running {
    const env = { ...process.env, ...this.#env, DOZVON_CONFIG: this.#config ?? '', DOZVON_STATE: this.state };
    const child = spawn(process.execPath, [...nodeFlags, main, ...args], { cwd: this.folder, env });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, stdout, stderr }));
    return { child, said: () => stderr, ended };
  }

  run(...args: string[]): Promise<Ended> {
    return this.start(...args).ended;
  }

  /** What a command that must succeed printed. @throws Error with its words when it did not */
  async out(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.run(...args);
    if (code !== 0) throw new Error(`dozvon ${args.join(' ')} ended with ${code}:\n${stderr}${stdout}`);
    return stdout;
  }

  /** The one JSON object of a command that must succeed. */
  async json<T>(...args: string[]): Promise<T> {
    return JSON.parse(await this.out(...args, '--json')) as T;
  }

  /** A report as its CSV file shows it. */
  async report(name: string, campaign: string): Promise<CsvRow[]> {
    return csvRows(await this.out('report', name, '--campaign', campaign, '--format', 'csv'));
  }

  /** Where its parts are. @throws Error before the first start */
  stack(): Stack {
    const stack = readStack(this.state);
    if (!stack) throw new Error('Nothing was started yet');
    return stack;
  }

  /** The record itself, asked without the product. */
  async query<T extends object>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    const client = new pg.Client({ connectionString: this.stack().databaseUrl });
    await client.connect();
    try {
      return (await client.query<T>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  /** Process of a part; undefined while it does not run. */
  pidOf(part: string): number | undefined {
    return this.stack().processes.find(({ name }) => name === part)?.pid;
  }

  async stop(): Promise<void> {
    await this.run('down');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function csvRows(text: string): CsvRow[] {
  return parse(text, { bom: true, columns: true }) as CsvRow[];
}

/** Column names of a CSV file, in their order. */
export function csvHeader(text: string): string[] {
  return (parse(text, { bom: true, to: 1 }) as string[][])[0] ?? [];
}
