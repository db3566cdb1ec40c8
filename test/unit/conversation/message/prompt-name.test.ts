import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promptName } from '../../../../src/conversation/message/prompt-name.ts';

describe('the name of a recording in campaign files', () => {
  it.each([
    ['Привет, ноябрь!', 'privet-noyabr'],
    ['  Напоминание №2  ', 'napominanie-no2'],
    ['Goodbye', 'goodbye'],
    ['Café — 2026', 'cafe-2026'],
    ['!!!', 'recording'],
  ])('given the title %j, then it is %j', (title, name) => {
    expect(promptName(title)).toBe(name);
  });

  it('given any title, then it is one that a campaign file takes', () => {
    fc.assert(fc.property(fc.string(), (title) => /^[a-z0-9][a-z0-9-]*$/.test(promptName(title))));
  });
});
