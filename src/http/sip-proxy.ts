import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { userOfSession } from '../adapters/postgres/access/visitors.ts';
import { hashOf } from '../adapters/secrets/tokens.ts';
import { cookieName } from './guard/session-cookie.ts';
import type { HttpKit } from './kit.ts';

/** Where pages find their telephone; behind it is `/ws` of Asterisk, and nothing else of that server. */
export const sipPath = '/sip';
/** A session that was ended takes its telephone with it, at the latest after so long. */
const sessionCheckMs = 30_000;
const deskRoles: readonly string[] = ['operator', 'supervisor', 'admin'];
/** Of one user: a page has one, a reloaded page for a moment two. The telephone server shares its sessions with the dialer. */
const mostSockets = 8;

/** Somebody who may talk. */
interface Talker {
  readonly userId: string;
  /** Whether the session goes on. */
  readonly stillIn: () => Promise<boolean>;
}

/**
 * Passes SIP over WebSocket from the page's own origin to the telephone server, for people who are logged in. The bytes
 * flow only after the telephone server has agreed: until then nothing that a page sends reaches it.
 */
export function serveSip(app: FastifyInstance, kit: HttpKit): void {
  const sockets = new Map<string, number>();
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    // Not read as a URL: anybody may send anything here, and `//` is no URL.
    if (request.url?.split('?')[0] !== sipPath) return refuse(socket, '404 Not Found');
    mayTalk(kit, request, app.parseCookie(request.headers.cookie ?? '')).then(
      (talker) => {
        if (!talker) refuse(socket, '403 Forbidden');
        else if (!takeSeat(sockets, talker.userId, socket)) refuse(socket, '429 Too Many Requests');
        else connect(kit, request, socket, head, talker.stillIn);
      },
      (error: unknown) => {
        kit.log.error({ err: error }, 'a telephone could not be let in');
        refuse(socket, '500 Internal Server Error');
      },
    );
  });
}

/** Counts a socket until it closes. @returns false when the user has as many as one may have */
function takeSeat(sockets: Map<string, number>, userId: string, socket: Duplex): boolean {
  const open = sockets.get(userId) ?? 0;
  if (open >= mostSockets || socket.destroyed) return false;
  sockets.set(userId, open + 1);
  socket.on('close', () => {
    const left = (sockets.get(userId) ?? 1) - 1;
    if (left > 0) sockets.set(userId, left);
    else sockets.delete(userId);
  });
  return true;
}

/** @returns undefined when this page may not */
async function mayTalk(
  kit: HttpKit,
  request: IncomingMessage,
  cookies: Readonly<Record<string, string | undefined>>,
): Promise<Talker | undefined> {
  const { origin, host } = request.headers;
  // Browsers send it with every upgrade, and no script can change it: other sites are kept out by it alone.
  if (origin === undefined || !URL.canParse(origin) || new URL(origin).host !== host) return undefined;
  const token = cookies[cookieName(kit.addresses.instance)];
  if (token === undefined) return undefined;
  const talker = async (): Promise<string | undefined> => {
    const user = await userOfSession(kit.pool, hashOf(token));
    return user !== undefined && deskRoles.includes(user.role) ? user.userId : undefined;
  };
  const userId = await talker();
  return userId === undefined ? undefined : { userId, stillIn: async () => (await talker()) === userId };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function connect(
  kit: HttpKit,
  { headers }: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  stillIn: () => Promise<boolean>,
): void {
  const [node] = kit.addresses.asterisk;
  if (!node) return refuse(socket, '503 Service Unavailable');
  const passed = ['sec-websocket-key', 'sec-websocket-version', 'sec-websocket-protocol'] as const;
  const own = Object.fromEntries(passed.map((name) => [name, headers[name] ?? '']));
  const upstream = httpRequest(new URL('/ws', node.ari), {
    headers: { ...own, connection: 'Upgrade', upgrade: 'websocket' },
  });
  upstream.on('error', () => refuse(socket, '502 Bad Gateway'));
  upstream.on('response', () => refuse(socket, '502 Bad Gateway'));
  upstream.on('upgrade', (answer, far, farHead) => {
    // The page may have gone meanwhile, and its closing is told once.
    if (socket.destroyed) return far.destroy();
    const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${String(value)}`);
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
    if (farHead.length > 0) socket.write(farHead);
    if (head.length > 0) far.write(head);
    join(socket, far);
    watchSession(socket, stillIn);
  });
  upstream.end();
}

function join(near: Duplex, far: Duplex): void {
  near.pipe(far).pipe(near);
  far.on('error', () => near.destroy());
  far.on('close', () => near.destroy());
  near.on('close', () => far.destroy());
}

function watchSession(socket: Duplex, stillIn: () => Promise<boolean>): void {
  const timer = setInterval(() => {
    stillIn().then(
      (good) => good || socket.destroy(),
      // A record that is away for a moment ends no calls.
      () => undefined,
    );
  }, sessionCheckMs);
  socket.on('close', () => clearInterval(timer));
}
