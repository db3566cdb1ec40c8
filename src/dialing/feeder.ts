import type { Clock } from '../domain/clock.ts';
import type { CampaignId, TargetId } from '../domain/ids.ts';
import type { Log } from '../domain/log.ts';
import type { SkipReason } from '../domain/skip-reason.ts';
import type { Candidate, ReserveAnswer, Reserved } from './ports.ts';

/** What the feeder of one trunk asks of its surroundings. */
export interface FeederPort {
  /** Facts and message of a target; undefined when it is not to be dialled any more. */
  prepare(targetId: TargetId): Promise<Candidate | undefined>;
  reserve(campaignId: CampaignId, candidates: readonly Candidate[]): Promise<ReserveAnswer>;
  dial(reserved: Reserved): void;
  giveBack(targetIds: readonly TargetId[]): Promise<void>;
  mayDial(): boolean;
  /** Milliseconds from now until an instant of the database's clock. */
  untilMs(instant: Date): number;
}

interface Waiting {
  readonly candidate: Candidate;
  readonly done: () => void;
}

/** Reasons that pass by themselves in a moment: the candidate stays prepared and asks again. */
const momentary: ReadonlySet<SkipReason> = new Set(['lines', 'rate']);

/**
 * Two reservations of a trunk are at least so far apart: freed lines are collected into batches. When dials are granted
 * for a while ahead, the next question waits for half of it.
 */
const pauseMs = { least: 50, most: 250 } as const;
/** Nothing signals the end of a shortage that another node made; so ask again after this. */
const askAgainMs = 500;

/**
 * Turns prepared targets of one trunk into reservations. Takes no more than it can hold, so the hopper waits in Redis,
 * and reserves only what may start within the next half second, so that nothing is held that others could use.
 */
export class Feeder {
  readonly #port: FeederPort;
  readonly #clock: Clock;
  readonly #log: Log;
  #ready: Waiting[] = [];
  /** To be given back when their jobs are surely gone: a job that still stands swallows the next one of the same dial. */
  #back: TargetId[] = [];
  /** Targets that are here already. A hopper that was emptied and filled again brings them a second time. */
  readonly #taken = new Map<TargetId, Promise<void>>();
  #pumping = false;
  #again = false;
  #stopped = false;
  #cancelTimer: (() => void) | undefined;

  constructor(port: FeederPort, clock: Clock, log: Log) {
    this.#port = port;
    this.#clock = clock;
    this.#log = log;
  }

  /** Takes one target; resolves when it was reserved, refused or given back. */
  take(targetId: TargetId): Promise<void> {
    const known = this.#taken.get(targetId);
    if (known) return known;
    const taken = this.#take(targetId).finally(() => this.#taken.delete(targetId));
    this.#taken.set(targetId, taken);
    return taken;
  }

  async #take(targetId: TargetId): Promise<void> {
    const candidate = await this.#port.prepare(targetId);
    if (!candidate) return;
    if (this.#stopped) {
      this.#back.push(targetId);
      return this.#giveBack();
    }
    await new Promise<void>((done) => {
      this.#ready.push({ candidate, done });
      this.wake();
    });
  }

  /** A line was freed, or something else changed: ask again. */
  wake(): void {
    this.#again = true;
    if (!this.#pumping && !this.#stopped) void this.#pump();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelTimer?.();
    const left = this.#ready.splice(0);
    this.#back.push(...left.map(({ candidate }) => candidate.facts.targetId));
    for (const { done } of left) done();
    await this.#giveBack();
  }

  async #pump(): Promise<void> {
    this.#pumping = true;
    while (this.#again && !this.#stopped) {
      this.#again = false;
      let aheadMs = 0;
      try {
        aheadMs = await this.#reserveReady();
      } catch (error) {
        this.#log.warn({ error }, 'nothing could be reserved; trying again');
      }
      const pause = Math.min(Math.max(aheadMs / 2, pauseMs.least), pauseMs.most);
      await new Promise<void>((resolve) => this.#clock.after(pause, resolve));
      await this.#giveBack();
    }
    this.#pumping = false;
    if (this.#ready.length > 0) this.#later();
  }

  #later(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = this.#clock.after(askAgainMs, () => this.wake());
  }

  /** @returns how far ahead dials were granted */
  async #reserveReady(): Promise<number> {
    if (!this.#port.mayDial()) return 0;
    let aheadMs = 0;
    const byCampaign = Map.groupBy(this.#ready, ({ candidate }) => candidate.facts.campaignId);
    for (const [campaignId, waiting] of byCampaign) {
      const answer = await this.#port.reserve(
        campaignId,
        waiting.map(({ candidate }) => candidate),
      );
      if (answer.fenced) return 0;
      this.#takeAnswer(waiting, answer);
      const last = answer.reserved.at(-1);
      // Two campaigns on one trunk: the one that is granted least asks soonest.
      const ahead = last ? this.#port.untilMs(last.dialAt) : 0;
      aheadMs = aheadMs === 0 ? ahead : Math.min(aheadMs, ahead);
    }
    return aheadMs;
  }

  #takeAnswer(waiting: readonly Waiting[], answer: ReserveAnswer): void {
    for (const reserved of answer.reserved) this.#port.dial(reserved);
    const stay = new Set(answer.left.filter(({ why }) => momentary.has(why)).map(({ targetId }) => targetId));
    const back = answer.left.filter(({ why }) => !momentary.has(why)).map(({ targetId }) => targetId);
    const settled = new Set(waiting.filter(({ candidate }) => !stay.has(candidate.facts.targetId)));
    this.#ready = this.#ready.filter((entry) => !settled.has(entry));
    for (const { done } of settled) done();
    this.#back.push(...back);
    if (answer.left.some(({ why }) => why === 'rate')) this.#again = true;
  }

  async #giveBack(): Promise<void> {
    const targetIds = this.#back.splice(0);
    if (targetIds.length === 0) return;
    await this.#port.giveBack(targetIds).catch((error: unknown) => {
      this.#log.warn({ error, targets: targetIds.length }, 'targets were not given back; they come back by themselves');
    });
  }
}
