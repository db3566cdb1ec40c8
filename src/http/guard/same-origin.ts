import type { FastifyRequest } from 'fastify';
import { dozvonError } from '../../domain/errors/index.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that a page of another site asks for. Browsers say where a request comes from (Sec-Fetch-Site, else Origin);
 * programmes say nothing, and have no cookie that somebody else could use.
 * @throws DozvonError `foreign-origin`
 */
export function refuseForeignOrigin({
  method,
  headers,
  host,
}: Pick<FastifyRequest, 'method' | 'headers' | 'host'>): void {
  if (reading.has(method)) return;
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return;
  const { origin } = headers;
  if (site !== undefined) throw dozvonError('foreign-origin', { origin: origin ?? String(site) });
  if (origin === undefined) return;
  if (!URL.canParse(origin) || !isHost(new URL(origin), host)) throw dozvonError('foreign-origin', { origin });
}

/** The scheme is not compared: a proxy takes TLS off. A default port may be named or not. */
function isHost({ protocol, host }: URL, asked: string): boolean {
  const url = `${protocol}//${asked}`;
  return URL.canParse(url) && new URL(url).host === host;
}
