import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdempotencyKeys } from '../adapters/postgres/access/idempotency.ts';
import { isOwnedName } from '../adapters/postgres/access/owned.ts';
import type { Visitor, VisitorAccount } from '../adapters/postgres/access/visitors.ts';
import { writeAuditLine } from '../adapters/postgres/people/audit-log.ts';
import { seesNumbers } from '../domain/access.ts';
import { dozvonError } from '../domain/errors/index.ts';
import { maskNumber } from '../domain/mask-number.ts';
import { claimKey, keyOf } from './guard/idempotent.ts';
import type { HttpKit } from './kit.ts';
import { type Call, FileAnswer, type Route } from './route.ts';

/** What the guards found out about a request. */
export interface Guest {
  readonly visitor: Visitor | undefined;
  readonly account: VisitorAccount | null;
}

/** Runs a handler between the things that every route has: a replayed answer, the audit line, the answer's form. */
export async function handle(
  kit: HttpKit,
  route: Route,
  guest: Guest,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  refuseUnstorable(request);
  const keys = new IdempotencyKeys(kit.pool);
  const keyed = route.file || route.upload ? undefined : keyOf(request, guest.visitor);
  const kept = keyed && (await claimKey(keys, keyed, request));
  if (kept) return sendJson(reply.header('idempotency-replayed', 'true'), kept.status, kept.answer);
  try {
    const answer = await route.run(callOf(kit, guest, request, reply));
    if (route.audit ?? route.method !== 'GET') await writeLine(kit, route, guest, request);
    // A stream took the reply over and writes by itself.
    if (reply.sent) return reply;
    if (answer instanceof FileAnswer) return sendFile(reply, answer);
    const status = route.status ?? 200;
    const text = status === 204 ? '' : JSON.stringify(answer ?? null);
    if (keyed) await keys.keep(keyed.owner, keyed.key, status, route.secret ? null : text);
    return sendJson(reply, status, text);
  } catch (error) {
    if (keyed) await keys.forget(keyed.owner, keyed.key);
    throw error;
  }
}

function callOf(
  kit: HttpKit,
  { visitor, account }: Guest,
  request: FastifyRequest,
  reply: FastifyReply,
): Call<unknown, unknown, unknown, VisitorAccount | null> {
  const { params, query, body } = request;
  const number = visitor && maySeeNumbers(visitor) ? (text: string): string => text : maskNumber;
  return { params, query, body, account, visitor, who: whoIs(visitor), number, kit, request, reply };
}

const deepest = 60;

/** PostgreSQL keeps no zero character and no half of a pair, and nobody means a hundred brackets; better said here than deep inside. */
function refuseUnstorable({ query, body, params }: FastifyRequest): void {
  const bad = [query, body, params].some((value) => holdsUnstorable(value, 0));
  if (bad) throw dozvonError('request-wrong', { what: 'a text holds a zero character, or the nesting is too deep' });
}

function holdsUnstorable(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed();
  if (typeof value !== 'object' || value === null) return false;
  if (depth > deepest) return true;
  return Object.entries(value).some(
    ([key, inside]) => holdsUnstorable(key, depth) || holdsUnstorable(inside, depth + 1),
  );
}

function maySeeNumbers(visitor: Visitor): boolean {
  return visitor.kind === 'user' ? seesNumbers[visitor.role] : visitor.scopes.includes('numbers:read');
}

/** As the audit log names a visitor. */
export function whoIs(visitor: Visitor | undefined): string {
  if (!visitor) return 'nobody';
  return visitor.kind === 'user' ? visitor.login : `key ${visitor.name}`;
}

/** Ids and names of fields alone: what was written into them may be personal. */
async function writeLine(kit: HttpKit, route: Route, guest: Guest, request: FastifyRequest): Promise<void> {
  const params = Object.entries(request.params as Record<string, string>);
  const subject = params.findLast(([name]) => isOwnedName(name))?.[1];
  const { body } = request;
  const fields = typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.keys(body) : [];
  const others = params.filter(([name]) => !isOwnedName(name));
  await writeAuditLine(kit.pool, {
    accountId: guest.account?.id,
    who: whoIs(guest.visitor),
    action: route.id,
    ...(subject !== undefined && { subject }),
    data: { ...(fields.length > 0 && { fields }), ...Object.fromEntries(others), address: request.ip },
  });
}

function sendJson(reply: FastifyReply, status: number, text: string): FastifyReply {
  if (status === 204) return reply.code(204).send();
  return reply.code(status).type('application/json; charset=utf-8').send(text);
}

function sendFile(reply: FastifyReply, { type, name, body }: FileAnswer): FastifyReply {
  if (name !== undefined) reply.header('content-disposition', attachment(name));
  return reply.type(type).send(body);
}

/** RFC 6266: a plain name for old programmes, the true one for all others. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w.-]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
