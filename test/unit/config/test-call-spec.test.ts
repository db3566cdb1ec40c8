import { describe, expect, it } from 'vitest';
import { campaignReferences } from '../../../src/cli/campaign-references.ts';
import { parseConfig } from '../../../src/config/load.ts';
import { type TestCallWish, testCallSpec } from '../../../src/config/test-call-spec.ts';

const { trunks } = parseConfig(
  'trunks:\n  real: { host: sip.example.net, callerIds: ["+74951234567"] }\n  sim: { host: simulated }\n',
  'dozvon.yaml',
);
const trunk = (name: 'real' | 'sim') => {
  const found = trunks[name];
  if (!found) throw new Error('the sample has both');
  return found;
};
const wish = { account: 'АО «Волга-Связь»', language: 'ru', myPhone: false } as const;

const specOf = (name: 'real' | 'sim', more: Partial<TestCallWish> = {}) =>
  testCallSpec({ ...wish, trunk: name, ...more }, trunk(name), campaignReferences());

describe('the campaign of a test call', () => {
  it('given a simulated trunk, then it is unrestricted and says the default words, without keys and redials', () => {
    const spec = specOf('sim');
    expect(spec).toMatchObject({ policies: ['unrestricted'], trunks: ['sim'], redial: {} });
    expect(spec.message).toMatchObject({
      keys: {},
      disclosure: [],
      say: [{ text: expect.stringContaining('проверочный') }],
    });
  });

  it('given a real trunk and no word that the phone is his own, then it is refused', () => {
    expect(() => specOf('real')).toThrow(/--my-phone was not given/);
  });

  it('given a real trunk and that word, then informational binds, and creditor and robot are said first', () => {
    const spec = specOf('real', { myPhone: true, text: 'Проверка: "раз".' });
    expect(spec.policies).toEqual(['informational']);
    expect(spec.message).toMatchObject({ disclosure: ['creditor', 'robot'], say: [{ text: 'Проверка: "раз".' }] });
  });

  it('given a policy that nobody knows, then the mistake is named as in any campaign file', () => {
    expect(() => specOf('sim', { policy: 'nonsense' })).toThrow(/nonsense/);
  });
});
