import { describe, expect, it } from 'vitest';
import { amiActions, checkFields } from '../../../../src/adapters/ami/actions.ts';

describe('AMI actions', () => {
  it('has none that makes, moves or ends a call, or runs a command', () => {
    const names = Object.keys(amiActions).join(' ');
    expect(names).not.toMatch(/originate|redirect|transfer|bridge|hangup|command|agi|localoptimize|park|queue/i);
  });

  it.each(['a\r\nAction: Originate', 'a\nb', 'a\u0000b', 'a\u0085b', 'a\tb'])(
    'refuses a value with a control character: %j',
    (value) => {
      expect(() => checkFields('PJSIPShowEndpoint', { Endpoint: value })).toThrow(/control character/);
    },
  );

  it('lets names in any script pass', () => {
    expect(() => checkFields('PJSIPShowEndpoint', { Endpoint: 'Волга-1 «юг»' })).not.toThrow();
  });
});
