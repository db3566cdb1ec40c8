import type { PostgresOperators } from '../adapters/postgres/transfer/operators.ts';
import type { Config } from '../config/schema.ts';
import type { CallControl, CallEvent } from '../domain/call-control.ts';
import type { Log } from '../domain/log.ts';
import type { StackAddresses } from '../stack/stack.ts';
import type { Desk } from '../transfer/desk.ts';
import { InboundCall, type InboundKit } from '../transfer/inbound.ts';
import { changeTrunks, deletePhones, pushPhones, pushTrunks } from './trunks.ts';

export interface NodeEventsKit {
  readonly control: CallControl;
  readonly config: Config;
  readonly addresses: StackAddresses;
  readonly operators: PostgresOperators;
  readonly desk: Desk;
  readonly inbound: InboundKit;
  readonly log: Log;
  /** Lays the record beside the node's channels; nothing happens before the node is claimed. */
  reconcile(): Promise<void>;
}

/** What a node reports that belongs to no known call: connects, phones, people who call us. */
export class NodeEvents {
  readonly #kit: NodeEventsKit;
  /** Passwords by login, as the node has them. */
  #known: ReadonlyMap<string, string> = new Map();

  constructor(kit: NodeEventsKit) {
    this.#kit = kit;
  }

  handle(event: CallEvent): void {
    const { control, desk, inbound } = this.#kit;
    switch (event.type) {
      case 'connected':
        return this.run('connect', this.#connected());
      case 'endpoint':
        return this.run('endpoint', desk.phone(event.endpoint.replace(/^PJSIP\//, ''), event.online));
      case 'entered':
        if (event.args[0] === 'inbound') return this.run('inbound', new InboundCall(inbound, event).run(event));
        // Nobody follows this channel any more: an orphan is not left talking to itself.
        void control.hangUp(event.channel.id);
        return;
      default:
        return;
    }
  }

  /** Operators were added or removed, or a page wants its phone. Settles when the node knows them all. */
  async operatorsChanged(): Promise<void> {
    if (this.#kit.control.connected) await this.#phones();
  }

  /** An administrator entered, changed or removed a trunk. A node that is away learns them all when it connects. */
  async trunksChanged(before: Config['trunks']): Promise<void> {
    const { control, config, addresses, log } = this.#kit;
    if (control.connected) await changeTrunks(control, before, config, addresses, log);
  }

  /** Lets work go on beside the events; a failure is seen, not thrown into the socket. */
  run(what: string, work: Promise<void>): void {
    work.catch((error: unknown) => this.#kit.log.error({ error, what }, 'an event was not handled'));
  }

  async #connected(): Promise<void> {
    const { control, config, addresses, log, desk } = this.#kit;
    await pushTrunks(control, config, addresses, log);
    // A server that was started anew has forgotten them.
    this.#known = new Map();
    await this.#phones();
    await this.#kit.reconcile();
    const channels = await control.channels();
    if (channels.ok) desk.onlyThese(new Set(channels.value.map(({ id }) => id)));
  }

  /** Pushes what is new; a phone whose password has not changed keeps its registration. */
  async #phones(): Promise<void> {
    const { control, operators, desk, log } = this.#kit;
    const phones = await operators.logins();
    const logins = new Set(phones.map(({ login }) => login));
    await deletePhones(
      control,
      [...this.#known.keys()].filter((login) => !logins.has(login)),
    );
    const fresh = phones.filter(({ login, password }) => this.#known.get(login) !== password);
    this.#known = new Map(phones.map(({ login, password }) => [login, password]));
    await pushPhones(control, fresh, log);
    for (const { login } of fresh) {
      const online = await control.endpointOnline(login);
      await desk.phone(login, online.ok && online.value);
    }
  }
}
