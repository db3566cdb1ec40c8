import { describe, expect, it } from 'vitest';
import { toPlan } from '../../../src/conversation/prepare-call.ts';
import type { RenderedMessage } from '../../../src/conversation/speech-ports.ts';
import type { CampaignSpec } from '../../../src/domain/campaign-spec.ts';
import { callPlan } from '../../support/call-plan.ts';
import { campaignSpec } from '../../support/campaign-spec.ts';

const { prompts } = callPlan();
const rendered: RenderedMessage = {
  file: '/m',
  ms: 12_000,
  marks: [{ name: 'disclosure-end', atMs: 3000 }],
  from: 'sentences',
};
const left: RenderedMessage = { file: '/left', ms: 4000, marks: [], from: 'sentences' };

function planOf(message: Partial<CampaignSpec['message']> = {}, over: Partial<CampaignSpec> = {}, audio = rendered) {
  return toPlan(campaignSpec({ message: { ...campaignSpec().message, ...message }, ...over }), audio, left, prompts);
}

describe('the plan of one call', () => {
  it('given 90 % of twelve seconds, then it is heard in full from 10.8 s on', () => {
    expect(planOf()).toMatchObject({ message: { file: '/m', ms: 12_000 }, fullMs: 10_800, disclosureEndsMs: 3000 });
  });

  it('given a confirmation, then disclosure and question come first, and say whether they disclose', () => {
    const audio = { ...rendered, opening: { file: '/o', ms: 5000 } };
    expect(planOf({ disclosure: ['creditor'] }, {}, audio)).toMatchObject({
      opening: { file: '/o' },
      openingDiscloses: true,
    });
    expect(planOf({ disclosure: [] }, {}, audio)).toMatchObject({ openingDiscloses: false });
  });

  it.each([
    ['keys lead somewhere', { keys: { '1': { do: 'promise' } }, repeatOnSilence: false } as const, 5000],
    ['the message is repeated on silence', { keys: {}, repeatOnSilence: true } as const, 5000],
    ['there is nothing to wait for', { keys: {}, repeatOnSilence: false } as const, 0],
  ])('given %s, then the wait after the last word fits', (_case, message, graceMs) => {
    expect(planOf(message).graceMs).toBe(graceMs);
  });

  it.each([
    ['hang-up', { do: 'hang-up' }],
    ['retry', { do: 'retry' }],
    ['leave-message', { do: 'leave-message', sound: { file: '/left', ms: 4000 } }],
  ] as const)('given a machine is to be met with %s, then the plan says so', (kind, machine) => {
    expect(planOf({}, { machine: { do: kind, say: [{ text: 'Перезвоните нам.' }] } }).machine).toEqual(machine);
  });
});
