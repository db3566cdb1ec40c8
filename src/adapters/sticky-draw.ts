import { createHash } from 'node:crypto';
import type { AccountId, DebtorId } from '../domain/ids.ts';

/** Sticky chance in [0, 100): the same debtor of the same account draws the same number in every campaign. */
export function drawFor(accountId: AccountId, debtorId: DebtorId): number {
  const hash = createHash('sha256').update(`${accountId} ${debtorId}`).digest();
  return (hash.readUInt32BE(0) / 2 ** 32) * 100;
}
