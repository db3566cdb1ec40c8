import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionSeconds } from '../../access/log-in.ts';

/** Several instances may share a host name: cookies know no ports. */
export function cookieName(instance: string): string {
  return `dozvon_${instance}`;
}

/** No script reads it, no other site sends it with a post; over TLS it never travels without. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, instance: string, token: string): void {
  reply.setCookie(cookieName(instance), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    maxAge: sessionSeconds,
  });
}

export function clearSessionCookie(reply: FastifyReply, instance: string): void {
  reply.clearCookie(cookieName(instance), { path: '/' });
}
