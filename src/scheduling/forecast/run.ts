import type { CampaignSpec } from '../../domain/campaign-spec.ts';
import type { Channel, PastContact } from '../../domain/contact-policy.ts';
import { type Disposition, dispositions } from '../../domain/disposition.ts';
import { type EndedAttempt, nextAttempt } from '../../domain/retry.ts';
import type { SkipReason } from '../../domain/skip-reason.ts';
import { chanceOf } from './chance.ts';
import { Heap } from './heap.ts';
import { type LineLimits, Lines } from './lines.ts';
import type { ForecastDecide, ForecastPrice, Outcome, OutcomeMix } from './ports.ts';
import type { Surveyed } from './survey.ts';
import { type RunTally, Tally } from './tally.ts';

export interface RunRequest {
  readonly spec: CampaignSpec;
  readonly at: Date;
  readonly seed: number;
  readonly sample: readonly Surveyed[];
  /** Real people that each of the sample stands for. */
  readonly weight: number;
  readonly limits: LineLimits;
  readonly mix: OutcomeMix;
  readonly decide: ForecastDecide;
  readonly price: ForecastPrice;
  /** Local date of an instant, `YYYY-MM-DD`. */
  dayOf(ms: number): string;
  /** Nothing is planned after so long. */
  readonly horizonMs: number;
}

interface Turn {
  readonly at: number;
  readonly order: number;
  readonly person: Surveyed;
  readonly phone: string;
  readonly kind: EndedAttempt['kind'];
  readonly trunk: string;
  readonly ended: readonly EndedAttempt[];
  readonly contacts: readonly PastContact[];
  /** What the campaign's rule asked for: later than this, the policy made it wait. */
  readonly wishedAt: number;
}

/**
 * Plays the campaign over a sample: whoever is due first is dialled when a line and the rate allow, the policy is asked
 * at that very instant with all that was dialled before, and the redial rules say what follows. The same people, the
 * same chance: two runs differ only by their limits.
 */
export function runCampaign(request: RunRequest): RunTally {
  const run = new CampaignRun(request);
  return run.play();
}

class CampaignRun {
  readonly #request: RunRequest;
  readonly #lines: Lines;
  readonly #tally: Tally;
  readonly #due = new Heap<Turn>();
  readonly #channel: Channel;
  readonly #pick: (chance: number) => Outcome | undefined;

  constructor(request: RunRequest) {
    this.#request = request;
    this.#lines = new Lines(request.limits, request.weight, request.sample.length);
    this.#tally = new Tally(request);
    this.#channel = Object.keys(request.spec.message.keys).length > 0 ? 'robot' : 'voice-message';
    this.#pick = picker(request.mix.outcomes);
    for (const [order, person] of request.sample.entries()) this.#due.push(this.#first(person, order));
  }

  play(): RunTally {
    const end = this.#request.at.getTime() + this.#request.horizonMs;
    for (let turn = this.#due.pop(); turn; turn = this.#due.pop()) {
      if (turn.at > end) this.#tally.unfinished += 1;
      else if (this.#tally.isBroke()) this.#skip(turn, 'spending-cap');
      else this.#take(turn);
    }
    return this.#tally.result(this.#lines.waited);
  }

  #first(person: Surveyed, order: number): Turn {
    const [phone = ''] = person.person.phones;
    const [trunk = ''] = this.#request.spec.trunks;
    const { history } = person.person;
    const at = person.readyAt;
    return { at, wishedAt: at, order, person, phone, kind: 'first', trunk, ended: [], contacts: history };
  }

  #take(turn: Turn): void {
    const start = this.#lines.startFor(turn.at);
    const subject = { ...turn.person.person.subject, phone: turn.phone };
    const decision = this.#request.decide(subject, turn.contacts, new Date(start));
    if (decision.allowed) return this.#dial(turn, start);
    const next = decision.nextAllowedAt?.getTime();
    if (next === undefined) this.#skip(turn, decision.skip ?? 'stopped');
    else this.#due.push({ ...turn, at: Math.max(next, start + 1) });
  }

  #skip(turn: Turn, reason: SkipReason): void {
    if (turn.ended.length === 0) this.#tally.skip(reason);
  }

  #dial(turn: Turn, start: number): void {
    const outcome = this.#pick(chanceOf(this.#request.seed, turn.order, turn.ended.length));
    if (!outcome) return;
    const endedAt = new Date(start + outcome.ringMs + outcome.talkMs);
    this.#lines.take(start, outcome.ringMs + outcome.talkMs, turn.at);
    this.#tally.dial({ start, end: endedAt.getTime(), kind: turn.kind, wishedAt: turn.wishedAt, outcome });
    const { disposition } = outcome;
    const attempt: EndedAttempt = { kind: turn.kind, disposition, phone: turn.phone, trunk: turn.trunk, endedAt };
    const contact: PastContact = { at: new Date(start), channel: this.#channel, result: disposition };
    this.#follow({ ...turn, ended: [...turn.ended, attempt], contacts: [...turn.contacts, contact] });
  }

  #follow(turn: Turn): void {
    const { spec } = this.#request;
    const { phones } = turn.person.person;
    const next = nextAttempt({ rules: spec.redial, history: turn.ended, phones, trunks: spec.trunks });
    if (next.do === 'again') {
      const at = next.at.getTime();
      const { phone, kind, trunk = spec.trunks[0] ?? '' } = next;
      this.#due.push({ ...turn, at, wishedAt: at, phone, kind, trunk });
    } else if (next.why !== 'final' && !reached(turn.ended)) this.#tally.skip('retry-spent');
  }
}

function reached(ended: readonly EndedAttempt[]): boolean {
  return ended.some(({ disposition }) => isPerson(disposition));
}

function isPerson(disposition: Disposition): boolean {
  return dispositions[disposition].answered && dispositions[disposition].side === 'person';
}

/** Draws an outcome by its share. */
function picker(outcomes: readonly Outcome[]): (chance: number) => Outcome | undefined {
  return (chance) => {
    let left = chance;
    for (const outcome of outcomes) {
      left -= outcome.share;
      if (left < 0) return outcome;
    }
    return outcomes.at(-1);
  };
}
