/** What may be offered against a reason of non-payment. */
export const payOffers = [
  'instalments',
  'later-date',
  'reminder',
  'bill-copy',
  'reconciliation',
  'complaint',
  'none',
] as const;
export type PayOffer = (typeof payOffers)[number];

/** Why a person does not pay, as told in a talk; each with the offer that goes with it. */
export const unpaidReasons = {
  'no-money': { offer: 'instalments' },
  'waits-for-income': { offer: 'later-date' },
  forgot: { offer: 'reminder' },
  'no-bill': { offer: 'bill-copy' },
  'sum-disagreed': { offer: 'reconciliation' },
  'service-poor': { offer: 'complaint' },
  'paid-already': { offer: 'reconciliation' },
  'not-mine': { offer: 'reconciliation' },
  'hard-to-pay': { offer: 'reminder' },
  'will-not': { offer: 'none' },
  other: { offer: 'none' },
} as const satisfies Record<string, { readonly offer: PayOffer }>;

export type UnpaidReason = keyof typeof unpaidReasons;

export const unpaidReasonNames = Object.keys(unpaidReasons) as UnpaidReason[];
