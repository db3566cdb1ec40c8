import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../src/conversation/conversation-outcome.ts';
import { sound } from '../../support/call-plan.ts';
import { Talk } from '../../support/talk.ts';

/** Design §4, from the strongest. */
const strength = [
  'opted-out',
  'wrong-person',
  'promised',
  'transferred',
  'transfer-abandoned',
  'callback-asked',
  'voicemail',
  'assistant',
  'heard-full',
  'heard-part',
  'answered-silent',
];

/** Something that happens some milliseconds after the last thing. */
const happening = fc.record({
  what: fc.nat({ max: 11 }),
  afterMs: fc.nat({ max: 6000 }),
  key: fc.constantFrom(...'0123456789*#'),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

const plan = fc.record({
  opening: fc.option(fc.constant(sound('opening', 4000)), { nil: undefined }),
  repeatOnSilence: fc.boolean(),
  graceMs: fc.constantFrom(0, 5000),
  fullMs: fc.integer({ min: 0, max: 10_000 }),
  machine: fc.constantFrom({ do: 'hang-up' } as const, { do: 'leave-message', sound: sound('left', 3000) } as const),
  transferOtherwise: fc.constantFrom('callback', 'hang-up'),
});

/** A world around a conversation: only what can happen happens. */
class World {
  readonly talk: Talk;
  readonly said: string[] = [];
  pressed = '';
  now = 0;
  #sounding: 'no' | 'asked' | 'heard' = 'no';
  #grace = false;
  #talking = false;
  #gone = false;

  constructor(talk: Talk) {
    this.talk = talk;
    this.#notice();
  }

  /** Two sounds at once, or a sound over a pending pause, are mistakes. */
  #notice(): void {
    for (const action of this.talk.actions) {
      if (action === 'stop-playing') this.#sounding = 'no';
      if (action === 'cancel-grace') this.#grace = false;
      if (action.startsWith('grace')) this.#grace = true;
      if (action === 'hang-up') this.#gone = true;
      if (!action.startsWith('play ')) continue;
      if (this.#sounding !== 'no') throw new Error(`${action} over something that plays`);
      if (this.#grace) throw new Error(`${action} while silence is waited for`);
      this.#sounding = 'asked';
      this.said.push(action);
    }
  }

  next({ what, afterMs, key }: Happening): void {
    if (this.#gone) return;
    this.now += afterMs;
    this.talk.actions = [];
    this.#let(what, key);
    this.#notice();
  }

  #let(what: number, key: string): void {
    const { talk, now } = this;
    const waits = talk.state.phase === 'transferring';
    if (what <= 2 && this.#sounding === 'asked') {
      this.#sounding = 'heard';
      talk.on('playing', now);
    } else if (what <= 4 && this.#sounding === 'heard') {
      this.#sounding = 'no';
      talk.on('played', now);
    } else if (what === 5 && this.#sounding !== 'no') {
      this.#sounding = 'no';
      talk.on('play-failed', now);
    } else if (what <= 7) {
      this.pressed += key;
      talk.key(key, now);
    } else if (what === 8) {
      if (this.#talking) talk.on('talk-finished', now, { durationMs: 1000 });
      else talk.on('talk-started', now);
      this.#talking = !this.#talking;
    } else if (what === 9 && this.#grace) {
      this.#grace = false;
      talk.on('grace-over', now);
    } else if (what === 10 && waits) talk.transfer('bridged', now);
    else if (what === 11 && (waits || talk.state.phase === 'talking')) {
      talk.transfer(waits ? 'overflowed' : 'ended', now);
    }
  }
}

function any(check: (world: World, happenings: readonly Happening[]) => void): void {
  fc.assert(
    fc.property(plan, fc.array(happening, { maxLength: 40 }), ({ opening, ...over }, happenings) => {
      const world = new World(new Talk({ ...over, ...(opening && { opening }) }));
      check(world, happenings);
    }),
    { numRuns: 400 },
  );
}

describe('any conversation', () => {
  it('never counts more heard than the message is long, and never takes back what was heard', () => {
    any((world, happenings) => {
      let before = 0;
      for (const each of happenings) {
        world.next(each);
        const { heardMs } = world.talk.state;
        expect(heardMs).toBeGreaterThanOrEqual(before);
        expect(heardMs).toBeLessThanOrEqual(world.talk.plan.message.ms);
        before = heardMs;
      }
    });
  });

  it('ends as the strongest of what happened, whatever came first', () => {
    any((world, happenings) => {
      for (const each of happenings) world.next(each);
      const { happened, mediaFailed } = world.talk.state;
      const { disposition, keys } = outcomeOf(world.talk.plan, world.talk.state, world.now);
      const wanted = strength.find((name) => [...happened].some((one) => one === name)) ?? 'answered-silent';
      expect(disposition).toBe(mediaFailed && happened.size === 0 ? 'media-failed' : wanted);
      expect(keys).toBe(world.pressed);
    });
  });

  it('says one thing at a time, and says nothing of the debt before the right person has confirmed', () => {
    any((world, happenings) => {
      for (const each of happenings) world.next(each);
      const confirmed = world.talk.plan.opening === undefined || world.pressed.includes('1');
      if (!confirmed) expect(world.said).not.toContain('play message');
    });
  });

  it('says nothing of the debt any more once it knows a machine', () => {
    any((world, happenings) => {
      for (const each of happenings) {
        const machine = ['voicemail', 'assistant'].some((one) => [...world.talk.state.happened].some((d) => d === one));
        const before = world.said.length;
        world.next(each);
        if (machine) expect(world.said.slice(before)).not.toContain('play message');
      }
    });
  });
});
