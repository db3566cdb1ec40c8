import { dozvonError } from '../../domain/errors/index.ts';

const probeTimeoutMs = 3000;

/**
 * Asks the server who it is, over plain HTTP: every server knows this, and unlike a failed WebSocket it tells why not.
 * @returns the version as the server prints it, such as `22.10.1`
 * @throws DozvonError `asterisk-unreachable`, `asterisk-login-refused`, `asterisk-no-ari`
 */
export async function serverVersion(
  node: string,
  url: string,
  user: string,
  password: string,
  signal: AbortSignal,
): Promise<string> {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  let status: number;
  let text: string;
  try {
    const timeout = AbortSignal.any([signal, AbortSignal.timeout(probeTimeoutMs)]);
    const reply = await fetch(`${url.replace(/\/$/, '')}/asterisk/info?only=system`, {
      headers: { authorization },
      signal: timeout,
    });
    status = reply.status;
    text = await reply.text();
  } catch (cause) {
    throw dozvonError('asterisk-unreachable', { node, url, why: reasonOf(cause) }, cause);
  }
  if (status === 401 || status === 403) throw dozvonError('asterisk-login-refused', { node, url, user });
  // 503: still starting.
  if (status === 503) throw dozvonError('asterisk-unreachable', { node, url, why: 'it is still starting' });
  const version = /"version"\s*:\s*"([^"]+)"/.exec(text)?.[1];
  if (status !== 200 || version === undefined) throw dozvonError('asterisk-no-ari', { node, url, status });
  return /\d+\.\d+(\.\d+)?/.exec(version)?.[0] ?? version;
}

/** True for versions that carry REST over the WebSocket: 20.14, 21.9, 22.4 and what came later. */
export function speaksRestOverWebsocket(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const firstMinor = new Map([
    [20, 14],
    [21, 9],
    [22, 4],
  ]).get(major);
  return firstMinor === undefined ? major > 22 : minor >= firstMinor;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
