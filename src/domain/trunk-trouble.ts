/** What is wrong with a trunk, as a person would say it. */
export const trunkTroubles = [
  'password',
  'unregistered',
  'silent',
  'codec',
  'forbidden',
  'congestion',
  'here-only',
  'other',
] as const;
export type TrunkTrouble = (typeof trunkTroubles)[number];

export interface TrunkSigns {
  /** The peer is outside this machine, and our Asterisk hears this machine alone until it is started again. */
  readonly hereOnly: boolean;
  /** Absent or null: the trunk does not register. */
  readonly registration: string | null;
  /** The last dial that failed because of the trunk, if none has gone well since. */
  readonly failure: { readonly sipStatus: number | null; readonly disposition: string } | null;
}

/** SIP status of the peer's refusal (RFC 3261 §21) → what an administrator can do something about. */
const byStatus: Readonly<Record<number, TrunkTrouble>> = {
  401: 'password',
  407: 'password',
  403: 'forbidden',
  408: 'silent',
  415: 'codec',
  488: 'codec',
  503: 'congestion',
  606: 'codec',
};

/** The peer's own word goes before what follows from it. */
export function trunkTrouble({ hereOnly, registration, failure }: TrunkSigns): TrunkTrouble | null {
  if (hereOnly) return 'here-only';
  if (registration === 'rejected') return 'password';
  if (failure?.sipStatus) return byStatus[failure.sipStatus] ?? 'other';
  if (registration !== null && registration !== 'registered') return 'unregistered';
  return failure ? 'silent' : null;
}
