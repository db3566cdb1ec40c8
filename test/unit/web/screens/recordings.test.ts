import { describe, expect, it } from 'vitest';
import { lanePath, readSearch, toFilter, withMark } from '../../../../web/src/screens/recordings/model.ts';

describe('the list of recordings', () => {
  it('given an address written by hand, then what is no filter is left out', () => {
    const search = {
      person: 'p',
      disposition: 'nonsense',
      length: 'long',
      scored: true,
      sample: 'year',
      phone: '+7912',
    };
    expect(readSearch(search)).toEqual({ person: 'p', length: 'long', scored: 'true' });
  });

  it('given a length and a day, then the server is asked for seconds and for the whole of that day', () => {
    const { from = '', to = '', ...rest } = toFilter({ length: 'middle', from: '2026-11-22', to: '2026-11-22' });
    expect(rest).toEqual({ minSeconds: 30, maxSeconds: 179 });
    expect(Date.parse(to) - Date.parse(from)).toBe(24 * 3600 * 1000);
  });
});

describe('the page of a recording', () => {
  it('given peaks, then each is a line around the middle, the loudest nearly as high as the lane, silence still seen', () => {
    expect(lanePath([100, 0], 10)).toBe('M2.5 2.0V98.0M7.5 49.0V51.0');
    expect(lanePath([], 10)).toBe('');
  });

  it.each([
    [[undefined, undefined], 0, 4, 5, { marks: [4, undefined], line: 1 }],
    [[4, undefined], 1, 5, 5, { marks: [4, 5], line: 1 }],
    // There is no six on a scale to five.
    [[undefined, undefined], 0, 6, 5, { marks: [undefined, undefined], line: 0 }],
  ])('given the marks %j on line %i, when %i is pressed of %i, then it is %j', (marks, line, digit, max, after) => {
    expect(withMark(marks, line, digit, max)).toEqual(after);
  });
});
