import { rmSync } from 'node:fs';
import { readRecord, type StackRecord, stateFiles } from './instance.ts';
import { readJson, writeJson } from './json-file.ts';
import { fingerprint, type StackPlan } from './plan.ts';
import { prepareDatabase } from './prepare-database.ts';
import { identify } from './process-identity.ts';
import { isRole } from './stack.ts';
import { stopProcess, WatchedPart } from './watched-part.ts';

const checkEveryMs = 150;

/**
 * Starts the parts of a plan, watches them, starts again what dies, and takes over what an earlier watcher left.
 * Storage and telephony first and together; then the schema; then the roles. Stops in the reverse order.
 */
export class Supervisor {
  readonly #state: string;
  readonly #log: (text: string) => void;
  #plan: StackPlan;
  #parts: WatchedPart[] = [];
  /** Fingerprint of the plan whose parts have replaced those of the plan before. */
  #follows = '';
  #migrated = false;
  #failure: string | undefined;
  #ended = false;
  /** What runs has changed, and the file does not say so yet. */
  #unsaved = false;
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(state: string, log: (text: string) => void) {
    this.#state = state;
    this.#log = log;
    this.#plan = loadPlan(state);
  }

  run(): Promise<void> {
    const before = readRecord(this.#state);
    this.#timer = setInterval(() => {
      for (const part of this.#parts) part.check();
      if (this.#unsaved) this.#save();
    }, checkEveryMs);
    return this.#queue(() => this.#follow(before));
  }

  /** Follows a plan that has changed: what is new starts, what changed starts anew, what is no longer in it stops. */
  reload(): Promise<void> {
    this.#plan = loadPlan(this.#state);
    return this.#queue(() => this.#follow(undefined));
  }

  /** Stops every part, last started first. */
  stop(): Promise<void> {
    return this.#queue(async () => {
      clearInterval(this.#timer);
      for (const part of this.#parts.toReversed()) await part.stop();
      this.#parts = [];
      this.#ended = true;
      rmSync(stateFiles(this.#state).stack, { force: true });
    });
  }

  /** One after the other: a reload waits until the start before it is through. */
  #queue(step: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(step, step);
    return this.#work;
  }

  async #follow(before: StackRecord | undefined): Promise<void> {
    this.#failure = undefined;
    this.#migrated = false;
    await this.#stopUnplanned(before);
    this.#startParts(false, before);
    this.#follows = fingerprint(this.#plan);
    this.#save();
    try {
      await this.#untilReady(false);
      await prepareDatabase(
        this.#plan.addresses.databaseUrl,
        this.#plan.parts.some((part) => part.name === 'postgres'),
      );
      this.#migrated = true;
      this.#startParts(true, before);
    } catch (error) {
      this.#failure = error instanceof Error ? [error.message, causeOf(error)].join('') : String(error);
      this.#log(`stack: ${this.#failure}`);
    }
    this.#save();
  }

  /** A part that failed starts anew as well. */
  async #stopUnplanned(before: StackRecord | undefined): Promise<void> {
    const wanted = new Map(this.#plan.parts.map((part) => [part.name, fingerprint(part)]));
    for (const part of this.#parts.toReversed())
      if (part.record?.status === 'failed' || wanted.get(part.plan.name) !== fingerprint(part.plan)) await part.stop();
    this.#parts = this.#parts.filter((part) => part.record !== undefined);
    for (const old of before?.parts.toReversed() ?? [])
      if (wanted.get(old.name) !== old.plan) await stopProcess(old, { signal: 'SIGTERM', seconds: 15 });
  }

  #startParts(roles: boolean, before: StackRecord | undefined): void {
    const running = new Set(this.#parts.map((part) => part.plan.name));
    for (const plan of this.#plan.parts) {
      if (running.has(plan.name) || isRole(plan.name) !== roles) continue;
      const part = new WatchedPart(plan, this.#plan.logs, (event) => {
        this.#log(`${plan.name}: ${event}`);
        this.#save();
      });
      this.#parts.push(part);
      const known = before?.parts.find((old) => old.name === plan.name);
      if (part.adopt(known)) this.#log(`${plan.name}: taken over (pid ${known?.pid ?? 0})`);
      else part.start(known ? known.restarts + 1 : 0);
    }
  }

  async #untilReady(roles: boolean): Promise<void> {
    const wait = this.#parts.filter((part) => isRole(part.plan.name) === roles);
    while (wait.some((part) => part.record?.status !== 'ready')) {
      const failed = wait.find((part) => part.record?.status === 'failed');
      if (failed) throw new Error(`${failed.plan.name} gives ${failed.record?.cause ?? 'no answer'}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  #save(): void {
    const self = identify(process.pid);
    if (!self || this.#ended) return;
    const record: StackRecord = {
      instance: this.#plan.addresses.instance,
      supervisor: self,
      plan: this.#follows,
      migrated: this.#migrated,
      ...(this.#failure ? { failure: this.#failure } : {}),
      parts: this.#parts.flatMap((part) => (part.record ? [part.record] : [])),
    };
    try {
      writeJson(stateFiles(this.#state).stack, record);
      this.#unsaved = false;
    } catch (error) {
      // On a full disk the parts must be watched all the same: the next look writes it.
      if (!this.#unsaved) this.#log(`stack.json was not written; trying again: ${String(error)}`);
      this.#unsaved = true;
    }
  }
}

function loadPlan(state: string): StackPlan {
  const plan = readJson<StackPlan>(stateFiles(state).plan);
  if (!plan) throw new Error(`No plan in ${state}`);
  return plan;
}

function causeOf(error: Error): string {
  return error.cause instanceof Error ? `: ${error.cause.message}` : '';
}
