/** How the network says that a delivery failed, and the texts that say it in the reader's language. */
const problems: readonly (readonly [pattern: RegExp, key: string, why?: string])[] = [
  [/ECONNREFUSED/, 'refused'],
  [/ENOTFOUND|EAI_AGAIN/, 'nameUnknown'],
  [/no answer within|ETIMEDOUT|timeout/i, 'silent'],
  [/certificate has expired/, 'certificate', 'expired'],
  [/self-signed certificate/, 'certificate', 'self'],
  [/altnames/, 'certificate', 'name'],
  [/unable to (?:verify|get)/, 'certificate', 'chain'],
  [/ECONNRESET|other side closed|socket hang up|EPIPE/, 'broken'],
  [/was removed/, 'removed'],
  [/no webhook may go/, 'forbidden'],
];

/** Keys of the texts for a failed delivery; undefined: its own words are all there is. */
export function problemKey(problem: string): { readonly key: string; readonly why?: string } | undefined {
  const [, key, why] = problems.find(([pattern]) => pattern.test(problem)) ?? [];
  return key === undefined ? undefined : { key, ...(why !== undefined && { why }) };
}
