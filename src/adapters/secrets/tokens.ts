import { createHash, randomBytes } from 'node:crypto';
import type { Tokens } from '../../access/ports.ts';

/** 32 random bytes, as text that fits a cookie, a header and a link. */
export const randomTokens: Tokens = {
  make: () => {
    const token = randomBytes(32).toString('base64url');
    return { token, hash: hashOf(token) };
  },
};

/** Tokens are long and random: a fast hash is enough. */
export function hashOf(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}
