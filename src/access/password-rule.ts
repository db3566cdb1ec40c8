import { dozvonError } from '../domain/errors/index.ts';

/** NIST SP 800-63B-4 asks for eight with a second factor and fifteen without; ten is what people bear. */
export const leastPassword = 10;
const mostPassword = 200;

/**
 * Length, and nothing that anybody would try first; no rules of digits and signs (NIST SP 800-63B-4, 3.1.1.2).
 * @throws DozvonError `password-weak`
 */
export function checkPassword(password: string, login: string): void {
  const why = weakness(password, login.toLowerCase());
  if (why !== undefined) throw dozvonError('password-weak', { why, least: leastPassword });
}

function weakness(password: string, login: string): string | undefined {
  const lower = password.toLowerCase();
  if ([...password].length < leastPassword) return 'it is too short';
  if (password.length > mostPassword) return 'it is longer than 200 characters';
  if (login.length > 2 && lower.includes(login)) return 'the name is in it';
  if (new Set(lower).size < 5) return 'it has fewer than five different characters';
  if (/^(?:password|пароль|qwerty|йцукен|dozvon|12345)/.test(lower) && lower.length < 16)
    return 'everybody tries it first';
  return undefined;
}
