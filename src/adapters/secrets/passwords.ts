import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '../../access/ports.ts';

/** Argon2id with 19 MiB and two passes, the library's default and OWASP's advice. */
export function argonPasswords(): Passwords {
  const nobodys = hash('the password of nobody');
  return {
    hash: (password) => hash(password),
    matches: async (stored, password) => {
      const right = await verify(stored ?? (await nobodys), password);
      return stored !== null && right;
    },
  };
}
