import { describe, expect, it } from 'vitest';
import { dialString, formatNumber, operatorDialString } from '../../../../src/adapters/ari/dial-string.ts';

describe('the called number as a carrier wants it', () => {
  it.each([
    ['+79123456789', 'e164', '+79123456789'],
    ['79123456789', 'e164', '+79123456789'],
    ['+79123456789', 'e164-no-plus', '79123456789'],
    ['+79123456789', 'national-8', '89123456789'],
    ['+442079460123', 'national-8', '442079460123'],
    // Kazakhstan shares +7 and the way of dialling.
    ['+77012345678', 'national-8', '87012345678'],
  ] as const)('%s as %s is %s', (number, format, written) => {
    expect(formatNumber(number, format)).toBe(written);
  });

  it('goes to the trunk by its name', () => {
    expect(dialString('volga', '+79123456789', 'e164-no-plus')).toBe('PJSIP/79123456789@volga');
    expect(operatorDialString('anna')).toBe('PJSIP/anna');
  });
});
