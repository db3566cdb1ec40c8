import { describe, expect, it } from 'vitest';
import { roles } from '../../../../src/domain/access.ts';
import { campaignStates } from '../../../../src/domain/campaign.ts';
import { dispositions } from '../../../../src/domain/disposition.ts';
import { skipReasons } from '../../../../src/domain/skip-reason.ts';
import { campaignStateWords } from '../../../../web/src/words/campaign-states.ts';
import { dispositionWords } from '../../../../web/src/words/dispositions.ts';
import { roleWords } from '../../../../web/src/words/roles.ts';
import { skipWords } from '../../../../web/src/words/skip-reasons.ts';

describe('every code of the server has its words', () => {
  it.each([
    ['dispositions', Object.keys(dispositions), dispositionWords],
    ['skip reasons', skipReasons, skipWords],
    ['campaign states', campaignStates, campaignStateWords],
    ['roles', roles, roleWords],
  ])('given all %s, then the table of words has them and no other', (_name, codes, words) => {
    expect(Object.keys(words).sort()).toEqual([...codes].sort());
  });
});
