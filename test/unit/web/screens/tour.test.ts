import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../../../../src/domain/access.ts';
import { tourOf } from '../../../../src/domain/tour.ts';
import { currentStep, doneCount, markOf } from '../../../../web/src/screens/tour/model.ts';
import { root } from '../../../architecture/support/source-files.ts';

const textsOf = (language: string): Record<string, Record<string, unknown>> =>
  JSON.parse(readFileSync(join(root, `web/src/screens/tour/text.${language}.json`), 'utf8')) as never;

const steps = roles.flatMap((role) => tourOf[role].map(({ id }) => [role, id] as const)) satisfies (readonly [
  Role,
  string,
])[];

describe('the guided first steps', () => {
  it.each(steps)('given the step %s/%s, then it has a name and a text in both languages', (role, id) => {
    for (const language of ['ru', 'en']) {
      expect(textsOf(language)[role]?.[id]).toEqual({ name: expect.any(String), text: expect.any(String) });
    }
  });

  it('given steps done out of order, then the first that is not done is the one to take', () => {
    const tour = {
      begun: true,
      shown: true,
      steps: [
        { id: 'list', done: true },
        { id: 'message', done: false },
        { id: 'hear', done: true },
      ],
    };
    expect(currentStep(tour)).toBe('message');
    expect(doneCount(tour)).toBe(2);
    expect(currentStep({ ...tour, steps: [] })).toBeUndefined();
  });

  it('given the answer to a question that is no step, then nothing is marked', () => {
    expect(markOf(['campaigns', 'x'])).toBeUndefined();
    expect(markOf([{ words: 1 }])).toBeUndefined();
    expect(markOf(undefined)).toBeUndefined();
    expect(markOf(['trunks'])).toBeUndefined();
    expect(markOf(['hear-sound'])).toBe('sound');
    expect(markOf(['settings', 'trunks'])).toBe('trunks');
  });
});
