import type { FastifyRequest } from 'fastify';
import { programmeOfKey, userOfSession, type Visitor } from '../../adapters/postgres/access/visitors.ts';
import type { Pool } from '../../adapters/postgres/pool.ts';
import { hashOf } from '../../adapters/secrets/tokens.ts';
import { cookieName } from './session-cookie.ts';

/** Who sends a request: by the key in its header, else by its cookie; nobody when neither is good. */
export async function visitorOf(pool: Pool, instance: string, request: FastifyRequest): Promise<Visitor | undefined> {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return programmeOfKey(pool, hashOf(bearer));
  const token = sessionToken(instance, request);
  return token === undefined ? undefined : userOfSession(pool, hashOf(token));
}

/** The session token of the cookie. */
export function sessionToken(instance: string, request: FastifyRequest): string | undefined {
  return request.cookies[cookieName(instance)];
}
