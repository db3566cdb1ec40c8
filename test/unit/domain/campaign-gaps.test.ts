import { describe, expect, it } from 'vitest';
import { parseCampaign } from '../../../src/config/campaign-file.ts';
import { gapsOf } from '../../../src/domain/campaign-gaps.ts';

const required = 'name: A\naccount: demo\npolicy: uk\ntrunks: [t]\n';

/** Names of the gaps of a campaign with this message and these further lines. */
function gaps(message: string, rest = ''): readonly string[] {
  return gapsOf(parseCampaign(`${required}message: { say: [ { text: x } ], ${message} }\n${rest}`, 'c.yaml')).map(
    ({ name }) => name,
  );
}

describe('what has no next step', () => {
  it('given no keys and no rules, then every key, silence and every redialable disposition that can happen', () => {
    expect(gaps('language: ru')).toEqual([
      ...['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'],
      'silence',
      ...['heard-part', 'answered-silent', 'voicemail', 'assistant', 'busy', 'no-answer', 'rejected'],
      ...['blocked-by-carrier', 'congestion', 'trunk-down', 'media-failed'],
    ]);
  });

  it('given an operator key, then a person may hang up while waiting, and that has no next step', () => {
    expect(gaps('keys: { 1: "operator:desk" }')).toContain('transfer-abandoned');
    expect(gaps('keys: { 1: "operator:desk" }')).not.toContain('1');
  });

  it('given silence is repeated, a message is left on machines, and busy is redialled, then none of them is named', () => {
    const rest = 'machine: { do: leave-message, say: [ { text: y } ] }\nredial: { busy: { after: 1m } }\n';
    const named = gaps('repeatOnSilence: true', rest);
    for (const name of ['silence', 'voicemail', 'busy']) expect(named).not.toContain(name);
  });

  it('given two trunks, then congestion says that the other one is tried first', () => {
    const text = `${required.replace('[t]', '[t, u]')}message: { say: [ { text: x } ] }\n`;
    const gap = gapsOf(parseCampaign(text, 'c.yaml')).find(({ name }) => name === 'congestion');
    expect(gap?.instead).toBe('the other trunks are tried once, then nobody calls again');
  });
});
