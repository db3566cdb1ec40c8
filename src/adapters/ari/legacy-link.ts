import { globalAgent as http } from 'node:http';
import { globalAgent as https } from 'node:https';
import type { CallAnswer } from '../../domain/call-control.ts';
import { answerOf, failure, type ReplyText } from './answers.ts';
import { EventOrder } from './event-order.ts';
import { LegacyCallIds } from './legacy-call-ids.ts';
import type { LegacyClient, SwaggerReply } from './legacy-client.ts';
import { openLegacyClient } from './legacy-socket.ts';
import type { AriLink, AriTarget, LinkListener } from './link.ts';
import type { OperationName, OperationParams } from './operations.ts';
import { type PongWatch, resetSocket, watchPongs } from './pong-watch.ts';
import type { AriEvent, RawChannel } from './raw-events.ts';

type Settle = (answer: CallAnswer<ReplyText>) => void;

/** Opens npm `ari-client`, for servers without REST over the WebSocket (Asterisk 16 to 20.13). */
export async function openLegacyLink(target: AriTarget, listener: LinkListener): Promise<AriLink> {
  const { client, transport } = await openLegacyClient(target);
  return new LegacyLink(client, transport, target, listener);
}

/** Wraps one client. It does no reconnecting of its own: its socket's error and close handlers have been taken away. */
class LegacyLink implements AriLink {
  /** Each request is an HTTP request of its own: a later one may be faster. */
  readonly ordered = false;
  readonly #client: LegacyClient;
  readonly #transport: unknown;
  readonly #target: AriTarget;
  readonly #listener: LinkListener;
  readonly #pongs: PongWatch;
  readonly #waiting = new Set<Settle>();
  readonly #order: EventOrder<AriEvent>;
  readonly #callIds: LegacyCallIds;
  #closeReason: string | undefined;

  constructor(client: LegacyClient, transport: unknown, target: AriTarget, listener: LinkListener) {
    this.#client = client;
    this.#transport = transport;
    this.#target = target;
    this.#listener = listener;
    this.#order = new EventOrder((event) => {
      if (event === endOfLink) this.#listener.closed(this.#closeReason ?? 'closed');
      else this.#listener.event(event);
    });
    this.#callIds = new LegacyCallIds((channelId, variable) => this.#askVariable(channelId, variable));
    client.on('*', (event) => this.#receive(event as AriEvent));
    this.#guardMessages();
    client._ws.once('close', (code) => this.#close(`closed with code ${code}`));
    this.#pongs = watchPongs(
      client._ws,
      () => undefined,
      () => this.destroy('gave no pong for 5 s'),
    );
    client._ws.resume();
  }

  usable(): boolean {
    const { _ws: socket } = this.#client;
    return this.#closeReason === undefined && socket.readyState === socket.OPEN && this.#pongs.fresh();
  }

  async request(name: OperationName, params: OperationParams, body?: unknown): Promise<CallAnswer<ReplyText>> {
    if (!this.usable()) {
      this.destroy('gave no pong for 5 s');
      return failure('not-sent', `${name}: the control socket is not alive, nothing was sent`);
    }
    const args = { ...params, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return name === 'channels.originateWithId' ? this.#originate(args) : this.#call(name, args);
  }

  async #originate(args: Record<string, unknown>): Promise<CallAnswer<ReplyText>> {
    const channelId = String(args.channelId);
    this.#callIds.originating(channelId);
    const answer = await this.#call('channels.originateWithId', args);
    this.#callIds.originated(channelId, answer.ok ? (JSON.parse(answer.value) as RawChannel) : undefined);
    return answer;
  }

  destroy(reason: string): void {
    if (this.#closeReason !== undefined) return;
    resetSocket(this.#transport);
    this.#client._ws.terminate();
    this.#close(reason);
  }

  #call(name: OperationName, args: Record<string, unknown>): Promise<CallAnswer<ReplyText>> {
    const [resource = '', nickname = ''] = name.split('.');
    const operation = this.#client._swagger.apis[resource]?.[nickname];
    if (!operation) return Promise.resolve(failure('refused', `the server does not know ${name}`));
    const { requestTimeoutMs } = this.#target;
    return new Promise((resolve) => {
      const settle: Settle = (answer) => {
        clearTimeout(timer);
        this.#waiting.delete(settle);
        resolve(answer);
      };
      const timer = setTimeout(
        () => settle(failure('no-answer', `no reply in ${requestTimeoutMs} ms`)),
        requestTimeoutMs,
      );
      this.#waiting.add(settle);
      const reply = ({ status, data }: SwaggerReply) => settle(answerOf(status, String(data ?? '')));
      try {
        operation(args, reply, reply);
      } catch (error) {
        // A required part of the address was empty: thrown before anything was sent.
        settle(failure('refused', `${name}: ${String(error)}`));
      }
    });
  }

  async #askVariable(channelId: string, variable: string): Promise<string> {
    const answer = await this.#call('channels.getChannelVar', { channelId, variable });
    return answer.ok ? (JSON.parse(answer.value) as { value: string }).value : '';
  }

  /** An event type that the server's own documents do not name throws inside the client's handler. */
  #guardMessages(): void {
    const { _ws: socket } = this.#client;
    const [handle] = socket.listeners('message');
    socket.removeAllListeners('message');
    socket.on('message', (data) => {
      try {
        handle?.call(socket, data);
      } catch {
        const type = /"type"\s*:\s*"(\w+)"/.exec(String(data))?.[1] ?? 'unreadable';
        this.#order.push({ type, timestamp: '' });
      }
    });
  }

  #receive(event: AriEvent): void {
    if (this.#closeReason !== undefined) return;
    const completed = this.#callIds.complete(event);
    if (completed instanceof Promise) this.#order.pushAfter(event, completed);
    else this.#order.push(completed ?? event);
  }

  #close(reason: string): void {
    if (this.#closeReason !== undefined) return;
    this.#closeReason = reason;
    this.#pongs.stop();
    resetHttp(this.#target.url);
    for (const settle of [...this.#waiting]) settle(failure('no-answer', `the control socket ${reason}`));
    this.#order.push(endOfLink);
  }
}

/** Stands at the end of the queue, so that the end is told after the last event. */
const endOfLink: AriEvent = { type: '', timestamp: '' };

/** Drops requests that lie unsent in the buffers of our connections to that server. */
function resetHttp(url: string): void {
  const { hostname, port, protocol } = new URL(url);
  const agent = protocol === 'https:' ? https : http;
  const server = `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}:`;
  for (const [name, sockets] of Object.entries({ ...agent.sockets }))
    if (name.startsWith(server)) for (const socket of [...(sockets ?? [])]) resetSocket(socket);
}
