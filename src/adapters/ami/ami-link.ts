import createManager, { type Manager, type Packet } from 'asterisk-manager';
import { dozvonError } from '../../domain/errors/index.ts';
import type { ControlLog } from '../control-log.ts';
import { type AmiAction, type AmiFields, amiActions, checkFields } from './actions.ts';

export interface AmiTarget {
  readonly node: string;
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly log: ControlLog;
}

/** What an action brought: the response, and the packets of its list. */
export type AmiAnswer =
  | { readonly ok: true; readonly items: readonly Packet[] }
  | { readonly ok: false; readonly message: string };

export interface AmiListener {
  /** Events that no action asked for. */
  event(packet: Packet): void;
  closed(reason: string): void;
}

const openTimeoutMs = 5000;
const actionTimeoutMs = 5000;
const pingEveryMs = 5000;

interface Waiting {
  readonly action: AmiAction;
  readonly items: Packet[];
  readonly settle: (answer: AmiAnswer) => void;
}

/**
 * One AMI connection from login to end. npm `asterisk-manager` holds actions that come while it is not logged in and sends
 * them later, loses those in flight when the connection ends, and keeps half a packet for the next connection; so each link
 * has a manager of its own, sends nothing unless logged in, and answers every action.
 */
export class AmiLink {
  readonly #manager: Manager;
  readonly #listener: AmiListener;
  readonly #waiting = new Map<string, Waiting>();
  readonly #pings: NodeJS.Timeout;
  #lastId = 0;
  #closed = false;

  /** Only for `openAmiLink`: the manager is logged in. */
  constructor(manager: Manager, listener: AmiListener) {
    this.#manager = manager;
    this.#listener = listener;
    manager.on('managerevent', (packet) => this.#receive(packet));
    manager.on('close', () => this.destroy('closed by the server'));
    this.#pings = setInterval(() => void this.#ping(), pingEveryMs);
  }

  /**
   * Always answers: a list is collected until its end, and 5 s are the longest wait.
   * @throws DozvonError `ami-control-character`, before anything is sent
   */
  ask(action: AmiAction, fields: AmiFields = {}): Promise<AmiAnswer> {
    checkFields(action, fields);
    if (this.#closed) return Promise.resolve({ ok: false, message: 'not connected, nothing was sent' });
    const actionid = `dozvon-${++this.#lastId}`;
    return new Promise((resolve) => {
      const settle = (answer: AmiAnswer) => {
        clearTimeout(timer);
        this.#waiting.delete(actionid);
        // Else the listener of an action that was never answered stays for ever.
        this.#manager.removeAllListeners(actionid);
        resolve(answer);
      };
      const timer = setTimeout(
        () => settle({ ok: false, message: `no answer to ${action} in ${actionTimeoutMs} ms` }),
        actionTimeoutMs,
      );
      const items: Packet[] = [];
      this.#waiting.set(actionid, { action, items, settle });
      this.#manager.action({ ...fields, action, actionid }, (error, response) => {
        if (error) settle({ ok: false, message: textOf(error, 'message') });
        else if (amiActions[action] === undefined) settle({ ok: true, items: [response] });
      });
    });
  }

  destroy(reason: string): void {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#pings);
    for (const { settle } of [...this.#waiting.values()])
      settle({ ok: false, message: `the connection was ${reason}` });
    this.#manager.disconnect();
    setImmediate(() => this.#listener.closed(reason));
  }

  #receive(packet: Packet): void {
    const waiting = this.#waiting.get(textOf(packet, 'actionid'));
    if (!waiting) {
      if (!this.#closed && textOf(packet, 'actionid') === '') setImmediate(() => this.#listener.event(packet));
      return;
    }
    if (textOf(packet, 'event').toLowerCase() === amiActions[waiting.action])
      waiting.settle({ ok: true, items: waiting.items });
    else waiting.items.push(packet);
  }

  async #ping(): Promise<void> {
    const answer = await this.ask('Ping');
    if (!answer.ok) this.destroy('silent');
  }
}

/**
 * Connects and logs in.
 * @throws DozvonError `ami-unreachable`, `ami-login-refused`, `ami-control-character`
 */
export async function openAmiLink(target: AmiTarget, listener: AmiListener): Promise<AmiLink> {
  const { node, host, port, user, password, log } = target;
  checkFields('Login', { Username: user, Secret: password });
  const manager = createManager(undefined, host, user, password, false);
  const unreachable = (why: string) => dozvonError('ami-unreachable', { node, host, port, why });
  const loggedIn = new Promise<void>((resolve, reject) => {
    setTimeout(() => reject(unreachable('no answer')), openTimeoutMs).unref();
    manager.on('error', (error) => {
      log.debug({ node, error: error.message }, 'AMI connection error');
      reject(unreachable(error.message));
    });
    manager.on('close', () => reject(unreachable('the server closed the connection')));
    manager.connect(port, host, () => {
      manager.login((error) =>
        error ? reject(dozvonError('ami-login-refused', { node, host, port, user })) : resolve(),
      );
    });
  });
  try {
    await loggedIn;
  } catch (error) {
    manager.disconnect();
    throw error;
  }
  return new AmiLink(manager, listener);
}

export function textOf(packet: Packet, name: string): string {
  const value = packet[name];
  return typeof value === 'string' ? value : '';
}
