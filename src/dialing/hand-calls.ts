import type { CampaignSpec } from '../domain/campaign-spec.ts';
import type { AttemptId, CampaignId } from '../domain/ids.ts';
import type { DialerParts, DialTrunk } from './dialer-parts.ts';
import { type LineQueue, passing } from './line-queue.ts';
import type { Granted, HandAnswer, HandOrder, HandRefusal, Lease } from './ports.ts';
import type { Talk } from './talk.ts';

type HandGranted = Extract<HandAnswer, { granted: Granted }>;

/** A call that an operator may make now. */
export interface HandCall extends Omit<HandGranted, 'granted'> {
  readonly attemptId: AttemptId;
  readonly phone: string;
  /** Within three seconds of the permission, else nothing is sent. */
  dial(talk: Talk): void;
  release(): Promise<void>;
}

/** What calls by hand need of the node's dialer. */
export interface HandRoom {
  readonly parts: Pick<DialerParts, 'spec' | 'decide' | 'trunks' | 'store'>;
  mayDial(): boolean;
  lease(): Lease;
  /** Reserved and not yet sent: a stop waits for it. */
  hold(id: AttemptId): void;
  dial(trunk: DialTrunk, granted: Granted, campaignId: CampaignId, talk: Talk): void;
  release(id: AttemptId): Promise<void>;
  readonly lines: LineQueue;
}

export const nobodyDials: HandRefusal = {
  why: 'dialer-down',
  rule: 'dialer-down',
  reason: 'No dialer can dial now',
};
export const noTrunk: HandRefusal = {
  why: 'trunk-down',
  rule: 'trunk-down',
  reason: 'No trunk of the campaign works',
};

/** The campaign's trunks as it lists them; one that the configuration does not know is passed over. */
export function inOrder<Trunk extends Pick<DialTrunk, 'limits'>>(
  trunks: readonly Trunk[],
  spec: Pick<CampaignSpec, 'trunks'>,
): readonly Trunk[] {
  return spec.trunks.flatMap((name) => trunks.find(({ limits }) => limits.name === name) ?? []);
}

/** Calls that operators dial themselves, by the same permission as the robot's. */
export class HandCalls {
  readonly #room: HandRoom;

  constructor(room: HandRoom) {
    this.#room = room;
  }

  /** Trunks are tried in the campaign's order; what is granted holds its line until `dial` or `release`. */
  async byHand(order: HandOrder): Promise<HandCall | { readonly refused: HandRefusal }> {
    const { parts, mayDial, lease, lines } = this.#room;
    if (!mayDial()) return { refused: nobodyDials };
    const spec = await parts.spec(order.campaignId);
    const decide = parts.decide(spec, 'operator');
    const trunks = inOrder(parts.trunks, spec);
    const ask = async (): Promise<HandCall | { readonly refused: HandRefusal }> => {
      let refused = noTrunk;
      for (const trunk of trunks) {
        const request = { ...order, lease: lease(), trunk: trunk.limits, spec };
        const answer = await parts.store.reserveByHand(request, decide);
        if ('granted' in answer) return this.#call(trunk, order.campaignId, answer);
        refused = answer.refused;
        if (refused.why !== 'trunk-down' && refused.why !== 'lines') break;
      }
      return { refused };
    };
    return lines.first(trunks, ask, (answer) => 'refused' in answer && passing.has(answer.refused.why));
  }

  #call(trunk: DialTrunk, campaignId: CampaignId, { granted, ...person }: HandGranted): HandCall {
    const { hold, dial, release } = this.#room;
    const { attemptId, phone } = granted;
    hold(attemptId);
    return {
      ...person,
      attemptId,
      phone,
      dial: (talk) => dial(trunk, granted, campaignId, talk),
      release: () => release(attemptId),
    };
  }
}
