import { dozvonError } from '../../domain/errors/index.ts';

interface Claim {
  readonly node: string;
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

let first: Claim | undefined;

/**
 * npm `ari-client` keeps one login for the whole process: a second node with another login would silently be called
 * with the wrong one, or the first would. So the first claim holds for the life of the process.
 * @throws DozvonError `asterisk-credentials-differ`, `asterisk-path-unsupported`
 */
export function claimCredentials(claim: Claim): void {
  const { pathname } = new URL(claim.url);
  if (pathname.replace(/\/$/, '') !== '/ari')
    throw dozvonError('asterisk-path-unsupported', { node: claim.node, url: claim.url });
  first ??= claim;
  if (first.user !== claim.user || first.password !== claim.password)
    throw dozvonError('asterisk-credentials-differ', { node: claim.node, other: first.node });
}
