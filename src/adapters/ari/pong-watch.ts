import { Socket } from 'node:net';
import type { WebSocket } from 'ws';

const pingEveryMs = 1000;
/** Design, promise 1: nothing is written to a control socket whose last pong is older than this. */
const pongMaxAgeMs = 5000;

export interface PongWatch {
  /** False when the last pong is older than 5 s, whether or not the timer has noticed yet. */
  fresh(): boolean;
  stop(): void;
}

/**
 * Pings an open socket every second and calls `stale` once no pong came for 5 s.
 * The clock is monotonic. A process that was itself frozen finds the socket stale when it wakes, and rightly so.
 */
export function watchPongs(socket: WebSocket, everySecond: () => void, stale: () => void): PongWatch {
  let lastPong = performance.now();
  const fresh = () => performance.now() - lastPong <= pongMaxAgeMs;
  const onPong = () => {
    // A pong found late in the receive buffer must not revive a socket that was already too old.
    if (fresh()) lastPong = performance.now();
  };
  const timer = setInterval(() => {
    if (!fresh()) return stale();
    socket.ping();
    everySecond();
  }, pingEveryMs);
  socket.on('pong', onPong);
  return {
    fresh,
    stop: () => {
      clearInterval(timer);
      socket.off('pong', onPong);
    },
  };
}

/**
 * Destroys a socket so that the kernel drops what it has not yet sent (TCP reset).
 * A plain close would go on delivering the buffer, minutes later if the peer wakes then.
 */
export function resetSocket(socket: unknown): void {
  if (!(socket instanceof Socket) || socket.destroyed) return;
  // TLS has no reset; its unsent records are dropped with the handle.
  if ('encrypted' in socket) socket.destroy();
  else socket.resetAndDestroy();
}
