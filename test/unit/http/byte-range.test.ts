import { describe, expect, it } from 'vitest';
import { readRange } from '../../../src/http/byte-range.ts';

describe('a Range header (RFC 9110 §14.1.2) of a file of 10,000 bytes', () => {
  it.each([
    // The examples of the RFC.
    ['bytes=0-499', { first: 0, last: 499 }],
    ['bytes=500-999', { first: 500, last: 999 }],
    ['bytes=-500', { first: 9500, last: 9999 }],
    ['bytes=9500-', { first: 9500, last: 9999 }],
    ['bytes=0-', { first: 0, last: 9999 }],
    ['bytes=9990-20000', { first: 9990, last: 9999 }],
    ['bytes=-20000', { first: 0, last: 9999 }],
    ['bytes=10000-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    // An invalid or many-part range may be answered with the whole (§14.2).
    ['bytes=500-400', 'whole'],
    ['bytes=0-0,-1', 'whole'],
    ['lines=1-2', 'whole'],
    ['bytes=-', 'whole'],
    [undefined, 'whole'],
  ] as const)('given %j, then it is %j', (header, range) => {
    expect(readRange(header, 10_000)).toEqual(range);
  });
});
