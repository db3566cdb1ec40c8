import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { PartRecord } from './instance.ts';
import { fingerprint, type PartPlan } from './plan.ts';
import { identify, isAlive, type ProcessIdentity, signal } from './process-identity.ts';
import { isReady } from './ready-probe.ts';

/** Waits before a part is started again, by how many times in a row it died young. Never above 2 s in all. */
const restartDelaysMs = [0, 250, 500, 1000, 1500] as const;
/** A part that lived this long did not die young. */
const settledMs = 10_000;
const probeEveryMs = 60;
const logLimitBytes = 20_000_000;

/** One part and its watch. Every change is told to `changed`, so that `stack.json` follows. */
export class WatchedPart {
  readonly plan: PartPlan;
  readonly #logs: string;
  readonly #changed: (event: string) => void;
  #record: PartRecord | undefined;
  #startedAtMs = 0;
  #youngDeaths = 0;
  #stopping = false;
  #restarting = false;

  constructor(plan: PartPlan, logs: string, changed: (event: string) => void) {
    this.plan = plan;
    this.#logs = logs;
    this.#changed = changed;
  }

  get record(): PartRecord | undefined {
    return this.#record;
  }

  /** Takes over a process that an earlier watcher started. @returns false when it is dead or was planned otherwise */
  adopt(known: PartRecord | undefined): boolean {
    if (!known || known.plan !== fingerprint(this.plan) || !isAlive(known)) return false;
    this.#record = { ...known, status: 'starting' };
    this.#startedAtMs = Date.parse(known.since);
    void this.#becomeReady();
    return true;
  }

  /** @param restarts how often it has been started again so far */
  start(restarts = 0): void {
    if (this.plan.ready.kind === 'file') rmSync(this.plan.ready.file, { force: true });
    const identity = this.#spawn();
    this.#startedAtMs = Date.now();
    this.#record = {
      ...identity,
      name: this.plan.name,
      since: new Date().toISOString(),
      restarts,
      status: 'starting',
      plan: fingerprint(this.plan),
    };
    this.#changed('started');
    void this.#becomeReady();
  }

  /** Called a few times a second: starts the part again when its process is gone. */
  check(): void {
    const record = this.#record;
    if (!record || this.#stopping || this.#restarting || isAlive(record)) return;
    this.#youngDeaths = Date.now() - this.#startedAtMs < settledMs ? this.#youngDeaths + 1 : 0;
    const wait = restartDelaysMs[Math.min(this.#youngDeaths, restartDelaysMs.length - 1)] ?? 0;
    this.#restarting = true;
    this.#changed(`died (pid ${record.pid}), starts again in ${wait} ms`);
    setTimeout(() => {
      this.#restarting = false;
      if (!this.#stopping) this.start(record.restarts + 1);
    }, wait);
  }

  /** Resolves when the process is gone: asked first, killed when it does not listen. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#record) await stopProcess(this.#record, this.plan.stop);
    this.#record = undefined;
    this.#changed('stopped');
  }

  async #becomeReady(): Promise<void> {
    const pid = this.#record?.pid ?? 0;
    const deadline = Date.now() + this.plan.readySeconds * 1000;
    while (!this.#stopping && this.#record?.pid === pid) {
      if (await isReady(this.plan.ready, pid)) return this.#mark('ready', pid);
      if (Date.now() > deadline && this.#record?.status === 'starting') this.#mark('failed', pid);
      await delay(probeEveryMs);
    }
  }

  #mark(status: 'ready' | 'failed', pid: number): void {
    if (this.#record?.pid !== pid) return;
    const cause = status === 'failed' ? { cause: `no answer within ${this.plan.readySeconds} s` } : {};
    this.#record = { ...this.#record, status, ...cause };
    this.#changed(status);
  }

  /** A session of its own: the part outlives a watcher that is killed, and Ctrl-C in a terminal does not reach it. */
  #spawn(): ProcessIdentity {
    const { command, args, env, cwd, as } = this.plan;
    const log = openLog(join(this.#logs, `${this.plan.name}.log`));
    const own = { cwd, env: { ...process.env, ...env }, ...(as ?? {}) };
    const child = spawn(command, [...args], { ...own, detached: true, stdio: ['ignore', log, log] });
    closeSync(log);
    child.on('error', (error) => this.#changed(`cannot be started: ${error.message}`));
    child.on('exit', (code, by) => this.#changed(`exit ${by ?? code ?? ''} (pid ${child.pid ?? 0})`));
    child.unref();
    const pid = child.pid ?? 0;
    return identify(pid) ?? { pid, startTicks: -1, bootId: '' };
  }
}

/** Ends that very process: the polite signal first, SIGKILL after `seconds`. */
export async function stopProcess(identity: ProcessIdentity, how: PartPlan['stop']): Promise<void> {
  signal(identity, how.signal);
  if (await isGoneWithin(identity, how.seconds)) return;
  signal(identity, 'SIGKILL');
  await isGoneWithin(identity, 5);
}

async function isGoneWithin(identity: ProcessIdentity, seconds: number): Promise<boolean> {
  const deadline = Date.now() + seconds * 1000;
  while (isAlive(identity)) {
    if (Date.now() > deadline) return false;
    await delay(20);
  }
  return true;
}

/** Appends; a log that grew past the limit makes room by one old generation. */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > logLimitBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}
