import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { lookupWithin, refusedAddress } from '../../../src/adapters/webhook-address.ts';

describe('where webhooks may go', () => {
  it.each([
    // RFC 6890's registry of special addresses, and the ways of writing one that WHATWG URLs know.
    ['http://203.0.113.7/in', undefined, undefined],
    ['https://billing.example.net/in', undefined, undefined],
    ['http://10.0.0.5:8080/in', undefined, '10.0.0.5'],
    ['http://192.168.1.1/', undefined, '192.168.1.1'],
    ['http://100.64.0.1/', undefined, '100.64.0.1'],
    ['http://127.0.0.1:9000/', undefined, '127.0.0.1'],
    ['http://2130706433/', undefined, '127.0.0.1'],
    ['http://0x7f.1/', undefined, '127.0.0.1'],
    ['http://localhost:9000/', undefined, 'localhost'],
    ['http://[::1]/', undefined, '::1'],
    ['http://[fd00::5]/', undefined, 'fd00::5'],
    ['http://[::ffff:10.0.0.5]/', undefined, '::ffff:a00:5'],
    ['http://169.254.169.254/latest/meta-data', '169.254.169.254', '169.254.169.254'],
    ['http://[::ffff:169.254.169.254]/', '::ffff:a9fe:a9fe', '::ffff:a9fe:a9fe'],
    ['http://[fe80::1]/', 'fe80::1', 'fe80::1'],
    ['http://0.0.0.0:8080/', '0.0.0.0', '0.0.0.0'],
    ['http://[::]/', '::', '::'],
    ['http://224.0.0.1/', '224.0.0.1', '224.0.0.1'],
    ['http://255.255.255.255/', '255.255.255.255', '255.255.255.255'],
  ])('given %s, then what is refused of it is %s, and %s where only the internet is allowed', (url, any, open) => {
    expect(refusedAddress(new URL(url), 'any')).toBe(any);
    expect(refusedAddress(new URL(url), 'public')).toBe(open);
  });

  it('given a name of this machine, then it is found only where the own network is allowed', async () => {
    const lookup = (reach: 'any' | 'public') => promisify(lookupWithin(reach))('localhost', { all: true });
    expect(JSON.stringify(await lookup('any'))).toMatch(/127\.0\.0\.1|::1/);
    await expect(lookup('public')).rejects.toThrow(/^localhost is .*, where no webhook may go$/);
  });
});
