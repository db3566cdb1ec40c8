import type { Tokens } from './ports.ts';

/** A day: long enough to send it, too short to lie about. */
const linkSeconds = 24 * 3600;

/** Where one-time links are kept. */
export interface LinkStore {
  /** @param token SHA-256. @returns when it ends */
  makeLink(userId: string, token: Uint8Array, seconds: number): Promise<Date>;
}

export interface OneTimeLink {
  readonly url: string;
  readonly expiresAt: Date;
}

/** A link by which a user chooses a password, once; older links of the user end. @param site such as `http://127.0.0.1:8080` */
export async function makeOneTimeLink(
  { store, tokens }: { readonly store: LinkStore; readonly tokens: Tokens },
  userId: string,
  site: string,
): Promise<OneTimeLink> {
  const { token, hash } = tokens.make();
  const expiresAt = await store.makeLink(userId, hash, linkSeconds);
  return { url: `${site}/link?token=${token}`, expiresAt };
}
