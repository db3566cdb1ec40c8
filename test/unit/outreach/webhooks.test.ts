import { describe, expect, it } from 'vitest';
import { nextTryAfter } from '../../../src/outreach/webhooks/backoff.ts';
import { signature } from '../../../src/outreach/webhooks/sign.ts';

describe('webhooks', () => {
  it('given a secret, a time and a body, then the signature is HMAC-SHA-256 over both', () => {
    // printf '1766400000.{}' | openssl dgst -sha256 -hmac whsec_x
    const at = new Date(1_766_400_000_999);
    expect(signature('whsec_x', '{}', at)).toBe(
      `t=1766400000,v1=11ed0661ddf970827062ceeb677dbc38ccbca07f4ba8c8e8ad0934e253d783e2`,
    );
  });

  it.each([
    [1, 5],
    [2, 30],
    [9, 86_400],
    [10, undefined],
  ])('given %i tries in vain, then the next comes after %s seconds', (tries, seconds) => {
    expect(nextTryAfter(tries)).toBe(seconds);
  });

  it('given every try, then an address may be away for a weekend', () => {
    const waits = Array.from({ length: 9 }, (_, i) => nextTryAfter(i + 1) ?? 0);
    expect(waits.reduce((sum, each) => sum + each, 0) / 3600).toBeGreaterThan(44);
  });
});
