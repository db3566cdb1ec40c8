import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../../src/adapters/ari/operations.ts';

describe('address of an ARI request', () => {
  it('puts the named parts into the path and the rest into the query', () => {
    const params = { channelId: 'a/1', endpoint: 'PJSIP/79121234567@volga', callerId: '+74951234567', timeout: 30 };
    expect(addressOf('channels.originateWithId', params)).toEqual({
      method: 'POST',
      uri: 'channels/a%2F1?endpoint=PJSIP%2F79121234567%40volga&callerId=%2B74951234567&timeout=30',
    });
  });

  it('writes a blank as %20, because a plus sign is a plus sign to Asterisk', () => {
    const { uri } = addressOf('channels.setChannelVar', { channelId: 'a', variable: 'NAME', value: 'АО "Волга"' });
    expect(uri).not.toContain('+');
    expect(new URL(uri, 'http://a').searchParams.get('value')).toBe('АО "Волга"');
  });

  it('keeps every value as it was, whatever characters it has', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (channelId, value) => {
          const { uri } = addressOf('channels.setChannelVar', { channelId, variable: 'X', value });
          const [path = '', query = ''] = uri.split('?');
          expect(decodeURIComponent(path.split('/')[1] ?? '')).toBe(channelId);
          expect(new URLSearchParams(query).get('value')).toBe(value);
        },
      ),
    );
  });
});
