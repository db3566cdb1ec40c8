import { expect, test } from 'vitest';
import { expectedMessageMs, outcomeMix } from '../../../../src/scheduling/forecast/outcome-mix.ts';
import type { PastOutcome } from '../../../../src/scheduling/forecast/ports.ts';
import { campaignSpec } from '../../../support/campaign-spec.ts';

const past = (disposition: PastOutcome['disposition'], count: number): PastOutcome => {
  return { disposition, count, ringMs: 8000, talkMs: 12_000, heardMs: 11_000 };
};

test('an account with 200 dials is expected to go on as it did, dials that never left apart', () => {
  const mix = outcomeMix([past('heard-full', 150), past('busy', 50), past('released', 900)], campaignSpec(), 10_000);
  expect(mix).toMatchObject({ from: 'history', dials: 200 });
  expect(mix.outcomes.map(({ disposition, share }) => [disposition, share])).toEqual([
    ['heard-full', 0.75],
    ['busy', 0.25],
  ]);
});

test('with 199 dials the stated defaults are taken, and their shares add up to one', () => {
  const mix = outcomeMix([past('heard-full', 199)], campaignSpec(), 10_000);
  expect(mix).toMatchObject({ from: 'defaults', dials: 0 });
  expect(mix.outcomes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
});

test('nobody is expected to press a key that the message does not have', () => {
  const spec = campaignSpec();
  const mix = outcomeMix([], { ...spec, message: { ...spec.message, keys: {} } }, 10_000);
  const found = mix.outcomes.map(({ disposition }) => disposition);
  expect(found).not.toContain('transferred');
  expect(found).not.toContain('promised');
});

test('a message lasts as long as its prompts and its words', () => {
  const spec = campaignSpec();
  const message = { ...spec.message, say: [{ prompt: 'greeting' }, { text: 'x'.repeat(130) }] };
  expect(expectedMessageMs({ ...spec, message }, () => 4010)).toBe(14_010);
});
