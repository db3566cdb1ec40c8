import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { IdempotencyKeys } from '../../adapters/postgres/access/idempotency.ts';
import type { Visitor } from '../../adapters/postgres/access/visitors.ts';
import { dozvonError } from '../../domain/errors/index.ts';

export interface KeptAnswer {
  readonly status: number;
  readonly answer: string;
}

/** A post that carries an Idempotency-Key. */
export interface KeyedRequest {
  readonly owner: string;
  readonly key: string;
}

/** The key of a request, if it has one. Files are no part of it: an upload is compared by its path alone. */
export function keyOf(request: FastifyRequest, visitor: Visitor | undefined): KeyedRequest | undefined {
  const key = request.headers['idempotency-key'];
  if (request.method === 'GET' || typeof key !== 'string' || key === '' || !visitor) return undefined;
  const owner = visitor.kind === 'user' ? visitor.userId : visitor.keyId;
  return { owner, key: key.slice(0, 200) };
}

/**
 * Takes the key for this request. @returns the answer that the same request got before
 * @throws DozvonError `idempotency-key-reused`, `request-at-work`, `answer-not-kept`
 */
export async function claimKey(
  keys: IdempotencyKeys,
  { owner, key }: KeyedRequest,
  request: FastifyRequest,
): Promise<KeptAnswer | undefined> {
  const text = JSON.stringify([request.method, request.url, request.body ?? null]);
  const claim = await keys.claim(owner, key, createHash('sha256').update(text).digest());
  if (claim.kind === 'other-request') throw dozvonError('idempotency-key-reused', { key });
  if (claim.kind === 'at-work') throw dozvonError('request-at-work', { key });
  if (claim.kind === 'not-kept') throw dozvonError('answer-not-kept', { key });
  return claim.kind === 'done' ? claim : undefined;
}
