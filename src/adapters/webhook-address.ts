import { lookup as lookUp } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { isPrivateHost } from '../config/private-host.ts';

/** `any`: the own network too, where billing usually stands; `public`: the internet alone. */
export type WebhookReach = 'any' | 'public';

/** Nobody's address, one's own link (where clouds keep the secrets of a machine), and everybody's at once. */
const never = new BlockList();
never.addSubnet('0.0.0.0', 8);
never.addSubnet('169.254.0.0', 16);
never.addSubnet('224.0.0.0', 3);
never.addAddress('::', 'ipv6');
never.addSubnet('fe80::', 10, 'ipv6');
never.addSubnet('ff00::', 8, 'ipv6');
/** Between a provider and its customers (RFC 6598): no address of the internet. */
const shared = new BlockList();
shared.addSubnet('100.64.0.0', 10);

/** @param address IPv4 or IPv6; one that carries the other within is judged by what it carries */
function mayReach(address: string, reach: WebhookReach): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (never.check(address, family)) return false;
  return reach === 'any' || !(isPrivateHost(address) || shared.check(address, family));
}

/** @returns the address of a URL that names one where no webhook may go; names are looked up when something is sent */
export function refusedAddress(url: URL, reach: WebhookReach): string | undefined {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) === 0) return host === 'localhost' && reach === 'public' ? host : undefined;
  return mayReach(host, reach) ? undefined : host;
}

/** Looks a name up for the very connection that is made, so that it cannot change between the check and the sending. */
export function lookupWithin(reach: WebhookReach): LookupFunction {
  return (host, options, done) => {
    lookUp(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const good = found.filter(({ address }) => mayReach(address, reach));
      const [first] = good;
      if (!first) return done(new Error(`${host} is ${found[0]?.address}, where no webhook may go`), []);
      if (options.all) done(null, good);
      else done(null, first.address, first.family);
    });
  };
}
