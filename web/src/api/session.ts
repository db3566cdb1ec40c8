import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { Role } from './codes.ts';
import type { operations } from './schema.gen.ts';

type Me = operations['me.show']['responses'][200]['content']['application/json'];

/** Who is logged in, and in which account. */
export interface Session extends Me {
  readonly roles: readonly Role[];
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session> => {
    const me = await answer(api.GET('/api/me'));
    return { ...me, roles: [me.role] };
  },
  staleTime: Number.POSITIVE_INFINITY,
});

export interface Credentials {
  readonly login: string;
  readonly password: string;
  readonly code: string;
}

export function signIn({ login, password, code }: Credentials) {
  const digits = code.trim();
  return answer(api.POST('/api/auth/login', { body: { login, password, ...(digits !== '' && { code: digits }) } }));
}

export async function signOut(): Promise<void> {
  await api.POST('/api/auth/logout');
}

/** Whose one-time link this is. */
export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['link', token],
    queryFn: () => answer(api.GET('/api/auth/link', { params: { query: { token } } })),
    retry: false,
  });

export interface LinkChoice {
  readonly token: string;
  readonly password: string;
  readonly account: string;
}

export function spendLink({ token, password, account }: LinkChoice) {
  return answer(api.POST('/api/auth/link', { body: { token, password, ...(account.trim() !== '' && { account }) } }));
}
