import { describe, expect, it } from 'vitest';
import { lossFilter } from '../../../../src/adapters/ami/loss-filter.ts';

/** As Asterisk 22 writes it; fractions of 256. */
const packet = (fraction: number): string =>
  `Event: RTCPSent\r\nPrivilege: reporting,all\r\nChannel: PJSIP/volga-0000001f\r\nReport0FractionLost: ${fraction}\r\nReport0CumulativeLost: 255\r\n`;

describe('the filter of quality reports', () => {
  it.each([
    [0.1, 1],
    [3.5, 9],
    [5, 13],
    [7.8, 20],
    [38.6, 99],
    [50, 128],
    [99, 254],
  ])('given %s %%, then fractions from %s of 256 on are sent and smaller ones are not', (percent, least) => {
    // The same syntax in both: groups, alternation, ranges; a point matches line ends in POSIX.
    const filter = new RegExp(lossFilter(percent), 's');
    const sent = Array.from({ length: 256 }, (_, fraction) => fraction).filter((fraction) =>
      filter.test(packet(fraction)),
    );
    expect(sent).toEqual(Array.from({ length: 256 - least }, (_, i) => least + i));
  });

  it('given 5 %, then it fits the longest line that AMI takes (1,024 characters), and other events do not pass', () => {
    expect(lossFilter(5).length).toBeLessThan(200);
    expect(new RegExp(lossFilter(5), 's').test('Event: Hangup\r\nReport0FractionLost: 200\r\n')).toBe(false);
  });
});
