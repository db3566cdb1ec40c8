import { Batcher } from '../domain/batcher.ts';
import type { AttemptId, CampaignId, TargetId } from '../domain/ids.ts';
import type { DialerParts } from './dialer-parts.ts';
import { LastChecks } from './last-checks.ts';
import type { AttemptEnd, AttemptProgress, Candidate, Lease } from './ports.ts';

/**
 * Writes wait so long for company: at tens of calls a second each statement then carries several, and a statement costs more
 * than its rows. A line is free again within a second of its call's end.
 */
const gatherMs = { facts: 30, progress: 400, settle: 250 } as const;

/** Whether this node may dial now, and in whose name it writes. */
export interface RightToDial {
  mayDial(): boolean;
  /** @throws when the node is not ours */
  lease(): Lease;
}

/** What a node's robot reads and writes of its calls, several calls a statement. */
export class BatchedRecord {
  readonly #facts: Batcher<TargetId, Map<TargetId, Candidate['facts']>>;
  readonly #checks: LastChecks;
  readonly #release: Batcher<AttemptId, void>;
  readonly #progress: Batcher<AttemptProgress, void>;
  readonly #settle: Batcher<AttemptEnd, void>;

  constructor(parts: DialerParts, { mayDial, lease }: RightToDial) {
    const { store, clock } = parts;
    const within = (ms: number) => () => new Promise<void>((resolve) => void clock.after(ms, resolve));
    const facts = async (ids: readonly TargetId[]) =>
      new Map((await store.facts(ids)).map((each): [TargetId, Candidate['facts']] => [each.targetId, each]));
    this.#facts = new Batcher(facts, 500, within(gatherMs.facts));
    const policyOf = async (id: CampaignId, by?: 'operator') => parts.decide(await parts.spec(id), by);
    this.#checks = new LastChecks(clock, async (ids) =>
      mayDial() ? store.beginDial(lease(), ids, policyOf) : new Set(),
    );
    this.#release = new Batcher((ids) => store.release(lease(), ids));
    this.#progress = new Batcher((news) => store.progress(lease(), news), 500, within(gatherMs.progress));
    const judge = parts.judge.bind(parts);
    this.#settle = new Batcher((ends) => store.settle(lease(), ends, judge), 100, within(gatherMs.settle));
  }

  /** Who is to be called; undefined when nobody is left. */
  async facts(id: TargetId): Promise<Candidate['facts'] | undefined> {
    return (await this.#facts.add(id)).get(id);
  }

  /** The last question before the dial: `reserved → dialing`. @param inMs time until the dial @returns false: nothing may be sent */
  mayBegin(id: AttemptId, inMs: number): Promise<boolean> {
    return this.#checks.ask(id, inMs);
  }

  /** `reserved → released`. */
  release(id: AttemptId): Promise<void> {
    return this.#release.add(id);
  }

  progress(news: AttemptProgress): Promise<void> {
    return this.#progress.add(news);
  }

  /** `… → ended` with its disposition and its money. */
  settle(end: AttemptEnd): Promise<void> {
    return this.#settle.add(end);
  }
}
