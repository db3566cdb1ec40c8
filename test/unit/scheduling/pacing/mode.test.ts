import { describe, expect, it } from 'vitest';
import type { CampaignSpec } from '../../../../src/domain/campaign-spec.ts';
import { demandOf, mayWait, modeOf, queuesOf } from '../../../../src/scheduling/pacing/mode.ts';
import { campaignSpec } from '../../../support/campaign-spec.ts';

const real = { policies: ['informational'] };
const { message, transfer } = campaignSpec();
const keyless = { message: { ...message, keys: {} } };
const everybody = { transfer: { ...transfer, after: 'message' as const } };

describe('how a campaign is paced', () => {
  it.each<[string, Partial<CampaignSpec>, string, string]>([
    ['a key to operators', real, 'press-1', 'broadcast'],
    ['no way to operators', { ...real, ...keyless }, 'broadcast', 'broadcast'],
    ['everybody is handed over', { ...real, ...everybody }, 'predictive', 'predictive'],
    ['a key on a test network', {}, 'broadcast', 'broadcast'],
    ['a mode that is named, on a test network', { pacing: { mode: 'press-1' } }, 'press-1', 'press-1'],
    ['broadcast is named', { ...real, pacing: { mode: 'broadcast' } }, 'broadcast', 'broadcast'],
    ['only a cap is named', { ...real, pacing: { abandonedPercent: 1 } }, 'press-1', 'broadcast'],
  ])('given %s, then its mode with operators, and where none was ever added', (_, over, staffed, empty) => {
    const spec = campaignSpec(over);
    expect([modeOf(spec, true), modeOf(spec, false)]).toEqual([staffed, empty]);
    expect(mayWait(spec)).toBe(staffed !== 'broadcast');
  });

  it('given keys to two queues and a queue for all, then operators of all of them count', () => {
    const keys = { '1': { do: 'operator' as const, queue: 'a' }, '4': { do: 'operator' as const, queue: 'b' } };
    const over = { message: { ...message, keys }, transfer: { ...transfer, queue: 'c', after: 'message' as const } };
    expect(queuesOf(campaignSpec(over))).toEqual(['a', 'b', 'c']);
    expect(queuesOf(campaignSpec({ message: { ...message, keys } }))).toEqual(['a', 'b']);
  });

  it('given nothing is said before the operator, then people ask as they answer; else some time later', () => {
    expect(demandOf(campaignSpec({ ...everybody, message: { ...message, say: [] } }))).toBe('answer');
    expect(demandOf(campaignSpec(everybody))).toBe('press');
    expect(demandOf(campaignSpec())).toBe('press');
  });
});
