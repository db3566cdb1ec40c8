import { queryOptions } from '@tanstack/react-query';
import i18next from 'i18next';
import { type Language, switchLanguage } from '../i18n/setup.ts';
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
    if (me.languageChosen && me.language !== i18next.language) await switchLanguage(me.language);
    return { ...me, roles: [me.role] };
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** The language of this user's screens, in every browser. */
export async function keepLanguage(language: Language): Promise<void> {
  await api.PUT('/api/me', { body: { language } });
}

/** This session works for another creditor from now on. */
export async function chooseAccount(account: string): Promise<void> {
  await api.PUT('/api/me', { body: { account } });
}

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
