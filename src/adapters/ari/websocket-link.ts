import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import type { CallAnswer } from '../../domain/call-control.ts';
import { answerOf, failure, type ReplyText } from './answers.ts';
import type { AriLink, AriTarget, LinkListener } from './link.ts';
import { addressOf, type OperationName, type OperationParams } from './operations.ts';
import { type PongWatch, resetSocket, watchPongs } from './pong-watch.ts';
import type { AriEvent } from './raw-events.ts';

const openTimeoutMs = 3000;

interface RestResponse {
  readonly type: 'RESTResponse';
  readonly request_id: string;
  readonly status_code: number;
  readonly reason_phrase?: string;
  readonly message_body?: string;
}

interface Waiting {
  readonly sentAt: number;
  readonly resolve: (answer: CallAnswer<ReplyText>) => void;
}

/** Opens REST over the WebSocket (Asterisk 20.14, 21.9, 22.4 and newer). */
export function openWebsocketLink(target: AriTarget, listener: LinkListener): Promise<AriLink> {
  const address = new URL(`${target.url.replace(/^http/, 'ws').replace(/\/$/, '')}/events`);
  address.searchParams.set('app', target.apps.join(','));
  // The password goes into a header: in the address it would be seen in the logs of proxies.
  const socket = new WebSocket(address, {
    auth: `${target.user}:${target.password}`,
    handshakeTimeout: openTimeoutMs,
    perMessageDeflate: false,
    skipUTF8Validation: true,
  });
  return new Promise((resolve, reject) => {
    let transport: Socket | undefined;
    socket.once('upgrade', (response) => {
      transport = response.socket;
    });
    socket.once('error', reject);
    socket.once('open', () => {
      socket.off('error', reject);
      resolve(new WebsocketLink(socket, transport, target, listener));
    });
  });
}

class WebsocketLink implements AriLink {
  readonly ordered = true;
  readonly #socket: WebSocket;
  readonly #transport: Socket | undefined;
  readonly #target: AriTarget;
  readonly #listener: LinkListener;
  readonly #pongs: PongWatch;
  /** In the order of sending, so that the oldest come first. */
  readonly #waiting = new Map<string, Waiting>();
  #lastRequest = 0;
  #held = false;
  #closeReason: string | undefined;

  constructor(socket: WebSocket, transport: Socket | undefined, target: AriTarget, listener: LinkListener) {
    this.#socket = socket;
    this.#transport = transport;
    this.#target = target;
    this.#listener = listener;
    // One turn a message: promises settled by a reply run on before the next event is handled.
    socket.on('message', (data) => {
      if (this.#closeReason === undefined) setImmediate(() => this.#receive(String(data)));
    });
    socket.on('error', (error) => target.log.debug({ error: error.message }, 'control socket error'));
    socket.once('close', (code) => this.#close(`closed with code ${code}`));
    this.#pongs = watchPongs(
      socket,
      () => this.#expire(),
      () => this.destroy('gave no pong for 5 s'),
    );
  }

  usable(): boolean {
    return this.#closeReason === undefined && this.#socket.readyState === WebSocket.OPEN && this.#pongs.fresh();
  }

  request(name: OperationName, params: OperationParams, body?: unknown): Promise<CallAnswer<ReplyText>> {
    if (!this.usable()) {
      this.destroy('gave no pong for 5 s');
      return Promise.resolve(failure('not-sent', `${name}: the control socket is not alive, nothing was sent`));
    }
    const requestId = String(++this.#lastRequest);
    const { method, uri } = addressOf(name, params);
    const content = body === undefined ? {} : { content_type: 'application/json', message_body: JSON.stringify(body) };
    return new Promise((resolve) => {
      this.#waiting.set(requestId, { sentAt: performance.now(), resolve });
      this.#hold();
      this.#socket.send(JSON.stringify({ type: 'RESTRequest', request_id: requestId, method, uri, ...content }));
    });
  }

  /** What one turn asks leaves together: the system call costs more than the request. */
  #hold(): void {
    const transport = this.#transport;
    if (!transport || this.#held) return;
    this.#held = true;
    transport.cork();
    process.nextTick(() => {
      this.#held = false;
      transport.uncork();
    });
  }

  destroy(reason: string): void {
    if (this.#closeReason !== undefined) return;
    resetSocket(this.#transport);
    this.#socket.terminate();
    this.#close(reason);
  }

  #receive(text: string): void {
    let message: AriEvent | RestResponse;
    try {
      message = JSON.parse(text);
    } catch {
      this.#target.log.warn({ start: text.slice(0, 80) }, 'control socket: no JSON, message ignored');
      return;
    }
    if (isResponse(message)) this.#settle(message);
    else this.#listener.event(message);
  }

  #settle(response: RestResponse): void {
    const waiting = this.#waiting.get(response.request_id);
    // Absent: its time had run out, and the caller was told so.
    if (!waiting) return;
    this.#waiting.delete(response.request_id);
    waiting.resolve(answerOf(response.status_code, response.message_body ?? response.reason_phrase ?? ''));
  }

  #expire(): void {
    const oldest = performance.now() - this.#target.requestTimeoutMs;
    for (const [requestId, waiting] of this.#waiting) {
      if (waiting.sentAt > oldest) return;
      this.#waiting.delete(requestId);
      waiting.resolve(failure('no-answer', `no reply within ${this.#target.requestTimeoutMs} ms`));
    }
  }

  #close(reason: string): void {
    if (this.#closeReason !== undefined) return;
    this.#closeReason = reason;
    this.#pongs.stop();
    // After the messages that were received before the end.
    setImmediate(() => {
      for (const { resolve } of this.#waiting.values()) resolve(failure('no-answer', `the control socket ${reason}`));
      this.#waiting.clear();
      this.#listener.closed(reason);
    });
  }
}

function isResponse(message: AriEvent | RestResponse): message is RestResponse {
  return message.type === 'RESTResponse';
}
