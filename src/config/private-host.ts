import { BlockList, isIP } from 'node:net';

const inside = new BlockList();
inside.addSubnet('127.0.0.0', 8);
inside.addSubnet('10.0.0.0', 8);
inside.addSubnet('172.16.0.0', 12);
inside.addSubnet('192.168.0.0', 16);
inside.addSubnet('169.254.0.0', 16);
inside.addAddress('::1', 'ipv6');
inside.addSubnet('fc00::', 7, 'ipv6');
inside.addSubnet('fe80::', 10, 'ipv6');

/**
 * Loopback, private (RFC 1918, RFC 4193) or link-local. A name other than `localhost` is not: what it resolves to may change
 * after the check, and then a test campaign would ring real people.
 */
export function isPrivateHost(host: string): boolean {
  const version = isIP(host);
  if (version === 0) return host.toLowerCase() === 'localhost';
  return inside.check(host, version === 6 ? 'ipv6' : 'ipv4');
}
