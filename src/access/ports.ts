import type { Role } from '../domain/access.ts';

/** A user as logging in sees it. */
export interface LoginUser {
  readonly id: string;
  readonly login: string;
  readonly role: Role;
  readonly everywhere: boolean;
  /** Absent until the one-time link was used. */
  readonly password: string | null;
  /** Absent: no authenticator app. */
  readonly totpSecret: string | null;
  /** Step of the last code taken. */
  readonly totpStep: number;
  /** An administrator has closed the user. */
  readonly closed: boolean;
}

/** What one try to log in came to before the password was looked at. */
export type Try = { readonly allowed: true } | { readonly allowed: false; readonly seconds: number };

export interface NewSession {
  readonly token: Uint8Array;
  readonly userId: string;
  readonly seconds: number;
  readonly browser: string | undefined;
}

/** Users and their sessions in the record. */
export interface LoginStore {
  /**
   * Counts a try before its password is known, so that many at once count too.
   * @param lockSeconds by number of tries since the last success; 0: not locked
   */
  takeTry(login: string, lockSeconds: (tries: number) => number): Promise<Try>;
  forgetTries(login: string): Promise<void>;
  user(login: string): Promise<LoginUser | undefined>;
  /** @returns false when a code of this step or a later one was taken already */
  takeTotpStep(userId: string, step: number): Promise<boolean>;
  /** The session works in the user's first account. */
  openSession(session: NewSession): Promise<void>;
}

/** Slow one-way hashes of passwords. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes as long when there is no hash: the time tells nothing. */
  matches(hash: string | null, password: string): Promise<boolean>;
}

/** Codes of an authenticator app (RFC 6238). */
export interface Totp {
  /** @returns the step of the code, or undefined when it is wrong */
  stepOf(secret: string, code: string): number | undefined;
}

/** Secrets that only their owner keeps; we keep a SHA-256. */
export interface Tokens {
  make(): { readonly token: string; readonly hash: Uint8Array };
}
