import { describe, expect, it } from 'vitest';
import { trunkTrouble } from '../../../src/domain/trunk-trouble.ts';

const failed = (sipStatus: number | null) => ({ sipStatus, disposition: 'trunk-down' });

describe('the trouble of a trunk', () => {
  it.each([
    // RFC 3261 §21: 401 and 407 ask for credentials, 408 is silence, 488 and 415 are about the media, 503 is overload.
    [null, 401, 'password'],
    [null, 407, 'password'],
    [null, 403, 'forbidden'],
    [null, 408, 'silent'],
    [null, 415, 'codec'],
    [null, 488, 'codec'],
    [null, 503, 'congestion'],
    [null, 500, 'other'],
    ['rejected', 503, 'password'],
    ['unregistered', 503, 'congestion'],
  ] as const)(
    'given the registration %s and a dial refused with %s, then it is %s',
    (registration, status, trouble) => {
      expect(trunkTrouble({ hereOnly: false, registration, failure: failed(status) })).toBe(trouble);
    },
  );

  it('given a dial that nobody answered at all, then the peer is silent', () => {
    expect(trunkTrouble({ hereOnly: false, registration: null, failure: failed(null) })).toBe('silent');
  });

  it('given no failure, then a missing registration is trouble, and its absence is none', () => {
    expect(trunkTrouble({ hereOnly: false, registration: 'unregistered', failure: null })).toBe('unregistered');
    expect(trunkTrouble({ hereOnly: false, registration: 'registered', failure: null })).toBeNull();
    expect(trunkTrouble({ hereOnly: false, registration: null, failure: null })).toBeNull();
  });
});
