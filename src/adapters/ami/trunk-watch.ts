import type { Packet } from 'asterisk-manager';
import type { TrunkEvent, TrunkSnapshot, TrunkWatch } from '../../domain/trunk-watch.ts';
import { KeptConnection } from '../kept-connection.ts';
import { unlessAborted } from '../unless-aborted.ts';
import { type AmiLink, type AmiTarget, openAmiLink, textOf } from './ami-link.ts';
import { HealthTable } from './health-table.ts';
import { lossFilter } from './loss-filter.ts';
import { contactReport, qualityReport, registrationReport } from './packets.ts';

const reviewEveryMs = 30_000;

export interface TrunkWatchOptions extends AmiTarget {
  /** Off for the largest nodes: two packets per call every 5 s. On unless told. */
  readonly rtpQuality?: boolean;
  /** Only reports of so much loss and more are sent, percent; absent: all. The server picks them: reading each costs more than the call's rules. */
  readonly lossPercent?: number;
}

/** Watches the trunks of one Asterisk node over AMI. Nothing happens before `start()`. */
export function createTrunkWatch(options: TrunkWatchOptions): TrunkWatch {
  return new AmiTrunkWatch(options);
}

class AmiTrunkWatch implements TrunkWatch {
  readonly #options: TrunkWatchOptions;
  readonly #listeners = new Set<(event: TrunkEvent) => void>();
  readonly #table = new HealthTable((health) => this.#tell({ type: 'health', at: new Date(), health }));
  #link: AmiLink | undefined;
  readonly #kept = new KeptConnection();
  /** A registration changed while the list was being read: read it once more. */
  #registrations: 'idle' | 'reading' | 'again' = 'idle';

  constructor(options: TrunkWatchOptions) {
    this.#options = options;
  }

  start(): void {
    const who = { node: this.#options.node, what: 'AMI of Asterisk', log: this.#options.log };
    this.#kept.start(who, (signal) => this.#liveOnce(signal));
  }

  async stop(): Promise<void> {
    await this.#kept.stop(() => this.#link?.destroy('stopped'));
  }

  onEvent(listener: (event: TrunkEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  snapshot(): TrunkSnapshot {
    return { connected: this.#link !== undefined, trunks: this.#table.rows() };
  }

  async #liveOnce(signal: AbortSignal): Promise<boolean> {
    const end = Promise.withResolvers<string>();
    const opening = openAmiLink(this.#options, {
      event: (packet) => {
        if (!signal.aborted) this.#receive(packet);
      },
      closed: end.resolve,
    });
    const link = await unlessAborted(opening, signal);
    this.#link = link;
    await this.#filter(link);
    this.#tell({ type: 'connected', at: new Date() });
    await this.#review();
    const review = setInterval(() => void this.#review(), reviewEveryMs);
    const reason = await end.promise;
    clearInterval(review);
    this.#link = undefined;
    const { node, log } = this.#options;
    if (!signal.aborted) {
      log.warn({ node, reason }, 'AMI connection lost, reconnecting');
      this.#tell({ type: 'disconnected', at: new Date() });
    }
    return true;
  }

  /** Has the server send three kinds of events only. Their classes first: a filter is tried on each event of the classes. */
  async #filter(link: AmiLink): Promise<void> {
    await link.ask('Events', { EventMask: this.#options.rtpQuality === false ? 'system' : 'system,reporting' });
    const wanted = ['Event: Registry', 'Event: ContactStatus'];
    const { rtpQuality, lossPercent } = this.#options;
    if (rtpQuality !== false) wanted.push(lossPercent === undefined ? 'Event: RTCP' : lossFilter(lossPercent));
    // Where that is not permitted, all of the classes come.
    await Promise.all(wanted.map((Filter) => link.ask('Filter', { Operation: 'Add', Filter })));
  }

  #receive(packet: Packet): void {
    const type = textOf(packet, 'event');
    if (type === 'ContactStatus') this.#table.contact(contactReport(packet));
    else if (type === 'Registry') void this.#readRegistrations();
    else if (type === 'RTCPReceived' || type === 'RTCPSent') this.#quality(packet);
  }

  #quality(packet: Packet): void {
    const quality = qualityReport(packet);
    if (quality && this.#options.rtpQuality !== false) this.#tell({ type: 'quality', at: new Date(), quality });
  }

  async #review(): Promise<void> {
    await this.#readRegistrations();
    await this.#readContacts();
  }

  /** The event names only addresses, so the list with the names of the trunks is read instead. */
  async #readRegistrations(): Promise<void> {
    if (this.#registrations !== 'idle') {
      this.#registrations = 'again';
      return;
    }
    do {
      this.#registrations = 'reading';
      const answer = await this.#link?.ask('PJSIPShowRegistrationsOutbound');
      if (answer?.ok) this.#table.registrations(registrationsIn(answer.items));
      // An empty list is answered as an error.
      else if (answer && /no .*registrations/i.test(answer.message)) this.#table.registrations(new Map());
    } while (this.#again());
    this.#registrations = 'idle';
  }

  #again(): boolean {
    return this.#registrations === 'again';
  }

  async #readContacts(): Promise<void> {
    const list = await this.#link?.ask('PJSIPShowEndpoints');
    if (!list?.ok) return;
    const names = list.items
      .filter((item) => textOf(item, 'contacts') !== '')
      .map((item) => textOf(item, 'objectname'));
    this.#table.keepOnly(new Set(list.items.map((item) => textOf(item, 'objectname'))));
    for (const Endpoint of names) {
      const answer = await this.#link?.ask('PJSIPShowEndpoint', { Endpoint });
      if (!answer?.ok) continue;
      for (const item of answer.items)
        if (textOf(item, 'event') === 'ContactStatusDetail') this.#table.contact(contactReport(item));
    }
  }

  #tell(event: TrunkEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

function registrationsIn(items: readonly Packet[]) {
  return new Map(items.map((item) => registrationReport(item)).map(({ trunk, state }) => [trunk, state] as const));
}
