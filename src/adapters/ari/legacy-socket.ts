import type { WebSocket } from 'ws';
import { type LegacyClient, loadLegacyModule } from './legacy-client.ts';
import type { AriTarget } from './link.ts';

const loadTimeoutMs = 5000;
const openTimeoutMs = 3000;

/**
 * Builds a client (it fetches the server's API documents) and opens its socket.
 * @returns the client, and the TCP socket below its WebSocket
 * @throws Error when either takes too long or fails; the client itself would never settle, or retry ten times and stop
 */
export async function openLegacyClient(target: AriTarget): Promise<{ client: LegacyClient; transport: unknown }> {
  const { origin } = new URL(target.url);
  const connecting = Promise.resolve(loadLegacyModule(target.log).connect(origin, target.user, target.password));
  const client = await withDeadline(connecting, loadTimeoutMs, 'ari-client did not load the API documents');
  void client.start(target.apps);
  const socket = client._ws;
  // The client's own handlers would reconnect beside us and give up after ten tries.
  socket.removeAllListeners('error');
  socket.removeAllListeners('close');
  socket.on('error', (error) => target.log.debug({ error: error.message }, 'control socket error'));
  try {
    const transport = await withDeadline(opened(socket), openTimeoutMs, 'the events socket did not open');
    return { client, transport };
  } catch (error) {
    socket.terminate();
    throw error;
  }
}

function opened(socket: WebSocket): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let transport: unknown;
    socket.once('upgrade', (response) => {
      transport = response.socket;
    });
    socket.once('error', reject);
    socket.once('open', () => {
      // Nothing may arrive before the link listens; it resumes the socket.
      socket.pause();
      resolve(transport);
    });
  });
}

async function withDeadline<T>(work: Promise<T>, ms: number, message: string): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(message)), ms);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
