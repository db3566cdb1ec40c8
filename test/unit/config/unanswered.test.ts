import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load.ts';
import { unansweredDisposition } from '../../../src/config/unanswered.ts';
import type { UnansweredFacts } from '../../../src/dialing/dialed-call.ts';
import type { Disposition } from '../../../src/domain/disposition.ts';

const config = loadConfig({ file: '', env: {} });

function call(over: Partial<UnansweredFacts>): UnansweredFacts {
  return { cause: 16, everRang: true, ringMs: 5000, ...over };
}

describe('a call that nobody answered', () => {
  // SIP statuses by design §4; a private Asterisk gives up an INVITE without any reply after 12.8 s (timer B).
  it.each<[string, Partial<UnansweredFacts>, Disposition]>([
    ['486', { sipStatus: 486, cause: 17 }, 'busy'],
    ['603', { sipStatus: 603, cause: 21 }, 'rejected'],
    ['404', { sipStatus: 404, cause: 1, everRang: false, ringMs: 80 }, 'bad-number'],
    ['503', { sipStatus: 503, cause: 34, everRang: false, ringMs: 80 }, 'congestion'],
    ['608', { sipStatus: 608, cause: 21, everRang: false, ringMs: 80 }, 'blocked-by-carrier'],
    ['ringing to the limit', { ringMs: 30_010, cause: 16 }, 'no-answer'],
    ['ringing to the limit, told 0.2 s early', { ringMs: 29_800, cause: 16 }, 'no-answer'],
    ['no reply at all until timer B', { sipStatus: 408, cause: 18, everRang: false, ringMs: 12_900 }, 'trunk-down'],
    [
      'a 408 of the far side long before timer B',
      { sipStatus: 408, cause: 18, everRang: false, ringMs: 4000 },
      'no-answer',
    ],
    ['a 408 after ringing', { sipStatus: 408, cause: 18, ringMs: 12_900 }, 'no-answer'],
  ])('given %s, then it is told from the others', (_case, facts, disposition) => {
    expect(unansweredDisposition(config, 'volga', { ...call(facts), ringLimitMs: 30_000 })).toBe(disposition);
  });
});
