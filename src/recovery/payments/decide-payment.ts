import type { DebtId, DebtorId } from '../../domain/ids.ts';
import { allocate } from './allocate.ts';
import type { DecidedPayment, PaymentDesk } from './ports.ts';

/** Says whose a payment is: his debts fall as they would have by the billing's own word, the chosen debt first. */
export function matchPayment(
  desk: PaymentDesk,
  paymentId: string,
  whose: { readonly person: DebtorId; readonly debt?: DebtId | undefined },
  who: string,
): Promise<DecidedPayment> {
  return desk.match(paymentId, whose, who, allocate);
}
