import type { AccountId } from '../../domain/ids.ts';
import { allocate } from './allocate.ts';
import type { NewPayment, PaymentBook, TakenPayment } from './ports.ts';

/** Takes payments one by one: each is whole or not there, so that a batch which broke off may be told again. */
export async function takePayments(
  book: PaymentBook,
  accountId: AccountId,
  payments: readonly NewPayment[],
): Promise<readonly TakenPayment[]> {
  const taken: TakenPayment[] = [];
  for (const payment of payments) taken.push(await book.take(accountId, payment, allocate));
  return taken;
}
