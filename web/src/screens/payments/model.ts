import type { PaymentOrder } from '../../api/payments.ts';

/** Which payments are shown; those that wait for a person first. */
export const paymentKinds = ['open', 'matched', 'ignored', 'all'] as const;
export type PaymentKind = (typeof paymentKinds)[number];

/** What the address keeps. */
export interface PaymentSearch {
  readonly kind?: string | undefined;
  readonly order?: PaymentOrder | undefined;
  /** The one that is looked at. */
  readonly payment?: string | undefined;
}

export function kindOf(word: string | undefined): PaymentKind {
  return paymentKinds.find((kind) => kind === word) ?? 'open';
}

/** The address shows what was chosen, and nothing that was not. */
export function withoutDefaults({ kind, order, payment }: PaymentSearch): PaymentSearch {
  return {
    ...(kind !== undefined && kind !== 'open' && { kind }),
    ...(order !== undefined && order !== '-receivedAt' && { order }),
    ...(payment !== undefined && { payment }),
  };
}

/** From an address that anybody may have typed. */
export function readSearch({ kind, order, payment }: Record<string, unknown>): PaymentSearch {
  const known = (['receivedAt', '-amount', 'amount'] as const).find((each) => each === order);
  return withoutDefaults({
    kind: kindOf(typeof kind === 'string' ? kind : undefined),
    order: known,
    payment: typeof payment === 'string' ? payment : undefined,
  });
}
