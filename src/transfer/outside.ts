import type { CallControl } from '../domain/call-control.ts';
import type { DialledTalk } from './dialled-talk.ts';
import type { OrderRefusal } from './orders.ts';
import type { OutsideGrant, OutsideOrder } from './outside-ports.ts';
import type { TransferStore } from './ports.ts';
import type { Talk } from './talk.ts';

export interface OutsideKit {
  readonly control: Pick<CallControl, 'hangUp' | 'sendKeys'>;
  readonly store: Pick<TransferStore, 'outsideJoined'>;
  readonly talk: Pick<Talk, 'aside' | 'consult' | 'together' | 'without'>;
  /** In order, and however long the record is away. */
  write(work: () => Promise<void>): void;
}

type State = 'dialling' | 'talking' | 'joined' | 'alone' | 'over';

/**
 * Somebody outside who is called into a talk. The person hears music until the operator connects them (`warm`) or the far side answers
 * (`cold`); one who does not answer leaves the person with the operator. Once connected, both go on without the operator.
 */
export class Outside {
  readonly #kit: OutsideKit;
  readonly #grant: OutsideGrant;
  readonly #way: OutsideOrder['way'];
  #state: State = 'dialling';
  #resolve: () => void = () => undefined;
  /** The leg is over, whoever ended it. */
  readonly gone: Promise<void>;

  constructor(kit: OutsideKit, grant: OutsideGrant, way: OutsideOrder['way']) {
    this.#kit = kit;
    this.#grant = grant;
    this.#way = way;
    this.gone = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** The person is connected: the talk goes on without the operator. */
  get joined(): boolean {
    return this.#state === 'joined' || this.#state === 'alone';
  }

  get over(): boolean {
    return this.#state === 'over';
  }

  /** Puts the person on hold and dials. */
  async begin(): Promise<void> {
    await this.#kit.talk.aside();
    this.#grant.dial({
      answered: () => {
        void this.#answered();
        return { handle: () => undefined, end: () => nothingPlayed };
      },
      ended: () => void this.#ended(),
    });
  }

  /** All three hear each other. */
  async connect(): Promise<OrderRefusal | undefined> {
    if (this.#state !== 'talking') return 'order-failed';
    this.#state = 'joined';
    this.#noteJoined();
    return (await this.#kit.talk.together()) ? undefined : 'order-failed';
  }

  /** The leg ends; the person is back at the operator. */
  async takeBack(): Promise<undefined> {
    const waits = this.#state === 'dialling' || this.#state === 'talking';
    await this.end();
    if (waits) await this.#kit.talk.together();
  }

  /** The operator leaves; both go on. */
  async leave(): Promise<OrderRefusal | undefined> {
    if (this.#state !== 'joined') return 'order-failed';
    this.#state = 'alone';
    await this.#kit.talk.without(this.#grant.legId);
  }

  /** The operator's page is gone. @returns whether the person has somebody to talk to all the same */
  operatorLost(): boolean {
    if (this.joined) {
      this.#state = 'alone';
      return true;
    }
    void this.end();
    return false;
  }

  async keys(keys: string): Promise<OrderRefusal | undefined> {
    return (await this.#kit.control.sendKeys(this.#grant.legId, keys)).ok ? undefined : 'order-failed';
  }

  /** Nobody needs the leg any more. */
  async end(): Promise<void> {
    if (this.#state === 'over') return;
    this.#state = 'over';
    await this.#kit.control.hangUp(this.#grant.legId);
    this.#resolve();
  }

  async #answered(): Promise<void> {
    const { legId } = this.#grant;
    if (this.#state !== 'dialling') {
      await this.#kit.control.hangUp(legId);
      return;
    }
    if (this.#way === 'cold') {
      this.#state = 'alone';
      this.#noteJoined();
      await this.#kit.talk.without(legId);
      return;
    }
    this.#state = 'talking';
    if (!(await this.#kit.talk.consult(legId))) await this.takeBack();
  }

  /** Busy, no answer, or hung up. Whoever was not connected is back at the operator. */
  async #ended(): Promise<void> {
    const before = this.#state;
    this.#state = 'over';
    this.#resolve();
    if (before === 'dialling' || before === 'talking') await this.#kit.talk.together();
  }

  #noteJoined(): void {
    this.#kit.write(() => this.#kit.store.outsideJoined(this.#grant.legId));
  }
}

const nothingPlayed: ReturnType<DialledTalk['end']> = {
  disposition: 'transferred',
  heardMs: 0,
  keys: '',
  firstAudioMs: undefined,
  labels: ['outside'],
};
