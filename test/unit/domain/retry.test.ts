import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RedialRules, redialable } from '../../../src/domain/campaign-spec.ts';
import { type Disposition, dispositions } from '../../../src/domain/disposition.ts';
import { type EndedAttempt, type NextAttempt, nextAttempt } from '../../../src/domain/retry.ts';
import type { AttemptKind } from '../../../src/domain/target.ts';

const noon = new Date('2026-11-22T12:00:00Z');
const minute = 60_000;
const [home, mobile, office] = ['+74951110000', '+79121110001', '+74951110002'] as const;

function ended(disposition: Disposition, more: Partial<EndedAttempt> = {}): EndedAttempt {
  return { kind: 'first', disposition, phone: home, trunk: 'volga', endedAt: noon, ...more };
}

function ask(
  history: EndedAttempt[],
  more: { rules?: RedialRules; phones?: string[]; trunks?: string[] } = {},
): NextAttempt {
  return nextAttempt({ rules: {}, phones: [home], trunks: ['volga'], ...more, history });
}

const busyThrice = { busy: { afterMs: 5 * minute, times: 3, nextPhone: false } } as const;

describe('redials by the rule of the file', () => {
  it('given busy and a rule, when it ended at noon, then the same number is called five minutes later', () => {
    expect(ask([ended('busy')], { rules: busyThrice })).toMatchObject({
      do: 'again',
      kind: 'redial',
      phone: home,
      at: new Date('2026-11-22T12:05:00Z'),
      why: 'busy: redial 1 of 3',
    });
  });

  it('given three redials of busy are used up, then the target stops', () => {
    const redial = ended('busy', { kind: 'redial' });
    expect(ask([ended('busy'), redial, redial, redial], { rules: busyThrice })).toEqual({
      do: 'stop',
      why: 'retry-spent',
    });
  });

  it('given two redials of busy and one of no-answer, then busy has one left', () => {
    const rules = { ...busyThrice, 'no-answer': { afterMs: minute, times: 5, nextPhone: false } };
    const history = [
      ended('busy'),
      ended('busy', { kind: 'redial' }),
      ended('no-answer', { kind: 'redial' }),
      ended('busy', { kind: 'redial' }),
    ];
    expect(ask(history, { rules })).toMatchObject({ do: 'again', why: 'busy: redial 3 of 3' });
  });

  it('given a disposition that the file does not name, then nobody is called again', () => {
    expect(ask([ended('no-answer')], { rules: busyThrice })).toEqual({ do: 'stop', why: 'not-redialled' });
  });

  it.each([
    [home, mobile],
    [mobile, office],
    [office, home],
  ])('given nextPhone, when %s did not answer, then the redial goes to %s', (from, to) => {
    const rules = { 'no-answer': { afterMs: 0, times: 9, nextPhone: true } };
    const next = ask([ended('no-answer', { phone: from })], { rules, phones: [home, mobile, office] });
    expect(next).toMatchObject({ do: 'again', kind: 'redial', phone: to });
  });

  it('given the number may not be dialled any more, then the redial goes to one that may', () => {
    expect(ask([ended('busy')], { rules: busyThrice, phones: [mobile] })).toMatchObject({ phone: mobile });
  });

  it('given no number is left, then the target stops for want of a phone', () => {
    expect(ask([ended('busy')], { rules: busyThrice, phones: [] })).toEqual({ do: 'stop', why: 'no-phone' });
  });
});

describe('failover', () => {
  const trunks = ['volga', 'don', 'oka'];

  it.each(['congestion', 'trunk-down'] as const)(
    'given %s on the first trunk, then the next is tried at once',
    (disposition) => {
      const next = ask([ended(disposition)], { trunks });
      expect(next).toMatchObject({ do: 'again', kind: 'failover', trunk: 'don', phone: home, at: noon });
    },
  );

  it('given two trunks failed, then the third is tried', () => {
    const history = [ended('congestion'), ended('trunk-down', { kind: 'failover', trunk: 'don' })];
    expect(ask(history, { trunks })).toMatchObject({ kind: 'failover', trunk: 'oka' });
  });

  it('given every trunk failed and no rule, then the target stops', () => {
    const history = [
      ended('congestion'),
      ended('congestion', { kind: 'failover', trunk: 'don' }),
      ended('congestion', { kind: 'failover', trunk: 'oka' }),
    ];
    expect(ask(history, { trunks })).toEqual({ do: 'stop', why: 'not-redialled' });
  });

  it('given a failover ended busy, then it has used up no redial of busy', () => {
    const history = [ended('congestion'), ended('busy', { kind: 'failover', trunk: 'don' })];
    expect(ask(history, { trunks, rules: busyThrice })).toMatchObject({ kind: 'redial', why: 'busy: redial 1 of 3' });
  });

  it('given congestion is redialled, then the redial may try all trunks again', () => {
    const rules = { congestion: { afterMs: minute, times: 2, nextPhone: false } };
    const history = [
      ended('congestion'),
      ended('congestion', { kind: 'failover', trunk: 'don' }),
      ended('congestion', { kind: 'redial' }),
    ];
    expect(ask(history, { trunks: ['volga', 'don'], rules })).toMatchObject({ kind: 'failover', trunk: 'don' });
  });

  it('given a chain of failovers ended in congestion, then it counts as one outcome of the rule', () => {
    const rules = { congestion: { afterMs: minute, times: 2, nextPhone: false } };
    const history = [ended('congestion'), ended('congestion', { kind: 'failover', trunk: 'don' })];
    const next = ask(history, { trunks: ['volga', 'don'], rules });
    expect(next).toMatchObject({ kind: 'redial', why: 'congestion: redial 1 of 2' });
  });
});

describe('numbers that do not exist', () => {
  it('given a bad number and another phone, then that one is called at once, without a rule', () => {
    const next = ask([ended('bad-number')], { phones: [home, mobile] });
    expect(next).toMatchObject({ do: 'again', kind: 'next-phone', phone: mobile, at: noon });
  });

  it('given all numbers of the person are bad, then the target stops', () => {
    const history = [ended('bad-number'), ended('bad-number', { kind: 'next-phone', phone: mobile })];
    expect(ask(history, { phones: [home, mobile] })).toEqual({ do: 'stop', why: 'final' });
  });
});

describe('ends and dials that never were', () => {
  const everything = Object.fromEntries(redialable.map((name) => [name, { afterMs: 0, times: 9, nextPhone: true }]));
  const finals = [
    'opted-out',
    'wrong-person',
    'promised',
    'transferred',
    'callback-asked',
    'heard-full',
    'unknown',
  ] as const;

  it.each(finals)('given %s, then no rule calls again', (disposition) => {
    expect(ask([ended(disposition)], { rules: everything, phones: [home, mobile], trunks: ['volga', 'don'] })).toEqual({
      do: 'stop',
      why: 'final',
    });
  });

  it.each(['released', 'refused-by-policy', 'cancelled'] as const)(
    'given a redial that was %s, then it stays planned as it was',
    (disposition) => {
      const history = [ended('busy'), ended(disposition, { kind: 'redial', phone: mobile })];
      expect(ask(history, { rules: busyThrice })).toMatchObject({
        do: 'again',
        kind: 'redial',
        phone: mobile,
        at: noon,
      });
    },
  );

  it('given a redial that was released, then it has used up none', () => {
    const history = [ended('busy'), ended('released', { kind: 'redial' }), ended('busy', { kind: 'redial' })];
    expect(ask(history, { rules: busyThrice })).toMatchObject({ why: 'busy: redial 2 of 3' });
  });
});

describe('whatever the network does', () => {
  const placed = Object.keys(dispositions).filter(
    (name) => !['released', 'refused-by-policy', 'cancelled'].includes(name),
  );
  const outcome = fc.constantFrom(...(placed as Disposition[]));
  const rule = fc.record({
    afterMs: fc.nat(86_400_000),
    times: fc.integer({ min: 1, max: 4 }),
    nextPhone: fc.boolean(),
  });
  const rules = fc.dictionary(fc.constantFrom(...redialable), rule) as fc.Arbitrary<RedialRules>;

  it('never redials a disposition more often than its rule allows, and always comes to an end', () => {
    fc.assert(
      fc.property(
        rules,
        fc.array(outcome, { minLength: 120, maxLength: 120 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        (table, outcomes, phoneCount, trunkCount) => {
          const phones = [home, mobile, office].slice(0, phoneCount);
          const trunks = ['volga', 'don', 'oka'].slice(0, trunkCount);
          const { history, stopped, redials } = play(table, outcomes, phones, trunks);
          expect(stopped).toBe(true);
          for (const [name, { times }] of Object.entries(table)) expect(redials[name] ?? 0).toBeLessThanOrEqual(times);
          const final = history.findIndex(
            ({ disposition }) => dispositions[disposition].final && disposition !== 'bad-number',
          );
          expect([-1, history.length - 1]).toContain(final);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never plans the next dial before the wait of the rule', () => {
    fc.assert(
      fc.property(rule, (given) => {
        const next = ask([ended('busy')], { rules: { busy: given } });
        expect(next.do === 'again' && next.at.getTime() - noon.getTime()).toBe(given.afterMs);
      }),
    );
  });

  /** Dials as the rule says, the network answering with the given outcomes; counts redials by what caused them. */
  function play(table: RedialRules, outcomes: readonly Disposition[], phones: string[], trunks: string[]) {
    const history: EndedAttempt[] = [];
    const redials: Record<string, number> = {};
    let dial: { kind: AttemptKind; phone: string; trunk: string } = { kind: 'first', phone: home, trunk: 'volga' };
    for (const disposition of outcomes) {
      history.push({ ...dial, disposition, endedAt: noon });
      const next = ask(history, { rules: table, phones, trunks });
      if (next.do === 'stop') return { history, stopped: true, redials };
      if (next.kind === 'redial') redials[disposition] = (redials[disposition] ?? 0) + 1;
      dial = { kind: next.kind, phone: next.phone, trunk: next.trunk ?? 'volga' };
    }
    return { history, stopped: false, redials };
  }
});
