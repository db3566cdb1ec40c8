import { describe, expect, it } from 'vitest';
import { checkCampaignTrunks } from '../../../src/config/campaign-trunks.ts';
import { parseConfig } from '../../../src/config/load.ts';
import { isPrivateHost } from '../../../src/config/private-host.ts';

const config = parseConfig(
  `trunks:
  real: { host: 192.168.1.1 }
  test: { host: 192.168.1.1, simulated: true }
  sim: { host: simulated }
`,
  'dozvon.yaml',
);

function campaign(policies: string[], trunks: string[]) {
  return () => checkCampaignTrunks({ name: 'Autumn', policies, trunks }, config);
}

describe('a campaign and its trunks', () => {
  it('given a lawful policy, then any trunk will do', () => {
    expect(campaign(['ru-230fz'], ['real', 'test', 'sim'])).not.toThrow();
  });

  it('given unrestricted on simulated trunks, then it may run', () => {
    expect(campaign(['unrestricted'], ['sim', 'test'])).not.toThrow();
  });

  it('given unrestricted and one trunk that reaches people, then it is refused by name', () => {
    expect(campaign(['unrestricted'], ['sim', 'real'])).toThrow(/the trunk "real" reaches real people/);
  });

  it('given unrestricted among other policies on a real trunk, then it is refused too', () => {
    expect(campaign(['ru-230fz', 'unrestricted'], ['real'])).toThrow(/policy unrestricted/);
  });

  it.each(['volga', 'constructor'])('given the trunk %s that nobody configured, then it is refused', (name) => {
    expect(campaign(['ru-230fz'], [name])).toThrow(new RegExp(`names the trunk "${name}"`));
  });
});

describe('addresses that are surely not the public network', () => {
  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '10.255.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.1.1',
    '::1',
    'fd00::1',
    'fe80::1',
    'localhost',
  ])('%s is private', (host) => expect(isPrivateHost(host)).toBe(true));

  it.each([
    '8.8.8.8',
    '172.32.0.1',
    '172.15.255.255',
    '11.0.0.1',
    '2001:4860::1',
    'sip.example.net',
    'localhost.example.net',
    '',
  ])('%s is not', (host) => expect(isPrivateHost(host)).toBe(false));
});
