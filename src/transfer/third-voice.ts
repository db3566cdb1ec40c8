import type { CallControl } from '../domain/call-control.ts';
import type { OperatorId, TransferId } from '../domain/ids.ts';
import type { DeskKit } from './desk-kit.ts';
import { dialRefusal } from './dial-refusal.ts';
import { Guest } from './guest.ts';
import { Offer } from './offer.ts';
import type { CallOrder, OrderRefusal, Refused } from './orders.ts';
import { Outside } from './outside.ts';
import type { TransferRequest } from './ports.ts';
import type { Talk, TalkEnd } from './talk.ts';

export interface ThirdKit {
  readonly kit: Pick<DeskKit, 'store' | 'newId' | 'outside' | 'clock' | 'attach'> & { readonly control: CallControl };
  readonly request: TransferRequest;
  readonly talk: Talk;
  readonly operatorId: OperatorId;
  readonly transferId: TransferId;
  write(work: () => Promise<void>): void;
}

type Answer = OrderRefusal | Refused | undefined;

/** What may be asked while somebody outside is called or spoken to apart from the person. */
const apart: readonly CallOrder['do'][] = ['connect', 'take-back', 'dismiss', 'hang-up', 'keys', 'reclaim'];

/** A third voice in one talk: a colleague, or somebody outside. One at a time. */
export class ThirdVoice {
  readonly #with: ThirdKit;
  #guest: Guest | undefined;
  #outside: Outside | undefined;
  #asking = false;

  constructor(kit: ThirdKit) {
    this.#with = kit;
  }

  get guest(): Guest | undefined {
    return this.#guest;
  }

  get outside(): Outside | undefined {
    return this.#outside?.over ? undefined : this.#outside;
  }

  /** What the operator asks of the talk. */
  async order(order: CallOrder): Promise<Answer> {
    const { outside } = this;
    if (outside && !outside.joined && !apart.includes(order.do)) return 'order-failed';
    switch (order.do) {
      case 'invite':
        return this.#taken ? 'third-voice' : this.#invite(order.operatorId);
      case 'outside':
        return this.#taken ? 'third-voice' : this.#call(order);
      case 'connect':
        return outside ? outside.connect() : 'order-failed';
      case 'take-back':
        return outside ? outside.takeBack() : 'order-failed';
      case 'dismiss':
        return outside ? outside.takeBack() : (this.#guest?.leave() ?? 'order-failed');
      case 'leave':
        return outside ? outside.leave() : this.#leave(order);
      case 'keys':
        return outside && !outside.joined ? outside.keys(order.keys) : this.#with.talk.order(order);
      default:
        return this.#with.talk.order(order);
    }
  }

  /** The operator's part is over. @returns who goes on with the person */
  async part(end: TalkEnd, personLeft: boolean): Promise<{ readonly guest?: Guest; readonly outside?: Outside }> {
    const [guest, outside] = [this.#guest, this.outside];
    this.#guest = undefined;
    if (outside && end.by === 'outside-goes-on' && !personLeft) return { outside };
    await outside?.end();
    if (guest && end.by === 'guest-goes-on' && !personLeft) {
      guest.goesOn();
      return { guest };
    }
    await guest?.leave();
    return {};
  }

  get #taken(): boolean {
    return this.#asking || this.#guest !== undefined || this.outside !== undefined;
  }

  #leave(order: CallOrder): Answer | Promise<Answer> {
    return this.#guest?.joined ? this.#with.talk.order(order) : 'order-failed';
  }

  /** A colleague who is free is rung and comes in; the talk goes on meanwhile. */
  async #invite(only: OperatorId): Promise<Answer> {
    const { kit, request, talk, transferId, write } = this.#with;
    const { store } = kit;
    const { accountId, queue, callerId } = request;
    const colleague = await store.claim({ accountId, queue, only });
    if (!colleague) return 'colleague-busy';
    const offer = new Offer(kit, kit.newId(), colleague, callerId);
    const note = (what: 'guest' | 'alone'): void => {
      if (what === 'alone') this.#guest = undefined;
      write(() => store.noted(transferId, what, what === 'guest' ? colleague.operatorId : undefined));
    };
    this.#guest = new Guest({ control: kit.control, store, talk, note, write }, colleague, offer);
    return undefined;
  }

  /** Somebody outside is dialled by the same gate as every call. */
  async #call({ number, way }: Extract<CallOrder, { do: 'outside' }>): Promise<Answer> {
    const { kit, request, talk, operatorId, transferId, write } = this.#with;
    const { accountId, campaignId, attemptId } = request;
    if (!talk.whole) return 'order-failed';
    this.#asking = true;
    try {
      const order = { accountId, campaignId, attemptId, transferId, operatorId, number, way };
      const grant = await kit.outside.outside(order);
      if ('refused' in grant) {
        const { rule, reason } = grant.refused;
        return dialRefusal(grant.refused, { code: 'outside-refused', params: { rule, reason, number } });
      }
      this.#outside = new Outside({ control: kit.control, store: kit.store, talk, write }, grant, way);
      await this.#outside.begin();
      return undefined;
    } finally {
      this.#asking = false;
    }
  }
}
