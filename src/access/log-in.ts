import { dozvonError } from '../domain/errors/index.ts';
import { lockSeconds } from './lock-out.ts';
import type { LoginStore, LoginUser, Passwords, Tokens, Totp } from './ports.ts';

/** A working day with overtime; a page in use does not prolong it. */
export const sessionSeconds = 12 * 3600;

export interface LoginKit {
  readonly store: LoginStore;
  readonly passwords: Passwords;
  readonly totp: Totp;
  readonly tokens: Tokens;
}

export interface LoginRequest {
  readonly login: string;
  readonly password: string;
  /** Six digits, where the user has an authenticator app. */
  readonly code?: string | undefined;
  readonly browser?: string | undefined;
}

export interface LoggedIn {
  /** Goes into the cookie and nowhere else. */
  readonly token: string;
  readonly user: LoginUser;
}

/**
 * Opens a session. A user that is not there is refused like a wrong password, in the same time.
 * @throws DozvonError `login-wrong`, `login-closed`, `login-locked`, `login-code-needed`, `login-code-wrong`
 */
export async function logIn(kit: LoginKit, request: LoginRequest): Promise<LoggedIn> {
  const { store, passwords } = kit;
  const login = request.login.trim().toLowerCase();
  const tried = await store.takeTry(login, lockSeconds);
  if (!tried.allowed) throw dozvonError('login-locked', { seconds: tried.seconds });
  const user = await store.user(login);
  const right = await passwords.matches(user?.password ?? null, request.password);
  if (!user || !right) throw dozvonError('login-wrong');
  if (user.closed) throw dozvonError('login-closed', { login: user.login });
  await checkCode(kit, user, request.code);
  await store.forgetTries(login);
  return openSession(kit, user, request.browser);
}

/** Opens a session for somebody who has proved who they are. */
export async function openSession(
  { store, tokens }: Pick<LoginKit, 'store' | 'tokens'>,
  user: LoginUser,
  browser: string | undefined,
): Promise<LoggedIn> {
  const { token, hash } = tokens.make();
  await store.openSession({ token: hash, userId: user.id, seconds: sessionSeconds, browser });
  return { token, user };
}

async function checkCode({ store, totp }: LoginKit, user: LoginUser, code: string | undefined): Promise<void> {
  if (user.totpSecret === null) return;
  if (code === undefined) throw dozvonError('login-code-needed');
  const step = totp.stepOf(user.totpSecret, code);
  if (step === undefined || !(await store.takeTotpStep(user.id, step))) throw dozvonError('login-code-wrong');
}
