import type { DisputeOrder } from '../../../api/disputes.ts';

/** Which disputes are shown; those that wait for an answer first. */
export const disputeKinds = ['open', 'upheld', 'refused', 'withdrawn', 'all'] as const;
export type DisputeKind = (typeof disputeKinds)[number];

/** What the address keeps; what is typed stays out of it. */
export interface DisputeSearch {
  readonly kind?: string | undefined;
  readonly order?: DisputeOrder | undefined;
  /** The one that is looked at. */
  readonly dispute?: string | undefined;
}

export function disputeKindOf(word: string | undefined): DisputeKind {
  return disputeKinds.find((kind) => kind === word) ?? 'open';
}

/** The address shows what was chosen, and nothing that was not. */
export function disputeAddress({ kind, order, dispute }: DisputeSearch): DisputeSearch {
  return {
    ...(kind !== undefined && kind !== 'open' && { kind }),
    ...(order !== undefined && order !== '-raisedAt' && { order }),
    ...(dispute !== undefined && { dispute }),
  };
}

/** From an address that anybody may have typed. */
export function readDisputeSearch({ kind, order, dispute }: Record<string, unknown>): DisputeSearch {
  return disputeAddress({
    kind: disputeKindOf(typeof kind === 'string' ? kind : undefined),
    order: (['raisedAt', '-amount', 'amount'] as const).find((each) => each === order),
    dispute: typeof dispute === 'string' ? dispute : undefined,
  });
}
