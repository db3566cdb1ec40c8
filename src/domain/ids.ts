declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type AccountId = Id<'account'>;
export type ListId = Id<'list'>;
export type DebtorId = Id<'debtor'>;
export type DebtId = Id<'debt'>;
export type CampaignId = Id<'campaign'>;
export type TargetId = Id<'target'>;
export type AttemptId = Id<'attempt'>;
export type TransferId = Id<'transfer'>;
export type OperatorId = Id<'operator'>;
/** Name of an Asterisk node as the configuration file gives it. */
export type NodeName = Id<'node'>;
/** Name of a trunk as the configuration file gives it. */
export type TrunkName = Id<'trunk'>;

/** Gives `count` random bytes; chance is an argument everywhere in the domain. */
export type RandomBytes = (count: number) => Uint8Array;

/**
 * A version 7 UUID (RFC 9562 §5.7): 48 bits of Unix milliseconds, then random bits.
 * Attempts and ledger lines are partitioned by ranges of this id, so a month is one partition.
 */
export function uuidv7(nowMs: number, random: RandomBytes): string {
  const bytes = new Uint8Array(16);
  bytes.set(random(10), 6);
  let ms = nowMs;
  for (let i = 5; i >= 0; i--) {
    bytes[i] = ms % 256;
    ms = Math.floor(ms / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
