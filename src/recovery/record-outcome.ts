import { dozvonError } from '../domain/errors/index.ts';
import type { AccountId, OperatorId, TransferId } from '../domain/ids.ts';
import { outcomeRow } from './outcome.ts';
import type { ContactGate, OutcomeForm, OutcomeWrite, RecoveryStore, Talked } from './ports.ts';

export interface OutcomeRequest {
  readonly accountId: AccountId;
  readonly operatorId: OperatorId;
  readonly transferId: TransferId;
  readonly form: OutcomeForm;
}

/**
 * Writes what came of a talk, once.
 * @param now the present, for dates that must lie ahead
 * @throws DozvonError `not-found`, `outcome-written`, `outcome-incomplete`, `callback-unlawful` with the nearest lawful time
 */
export async function recordOutcome(
  { store, gate, now }: { readonly store: RecoveryStore; readonly gate: ContactGate; readonly now: Date },
  request: OutcomeRequest,
): Promise<void> {
  const { accountId, operatorId, transferId, form } = request;
  const talked = await store.talked(accountId, operatorId, transferId);
  if (!talked) throw dozvonError('not-found', { what: 'call', name: transferId, hint: 'the calls of this desk' });
  if (talked.written) throw dozvonError('outcome-written');
  checkComplete(form, now);
  if (form.callback && talked.debtorId) await checkLawful(gate, accountId, talked.debtorId, form.callback.at);
  if (!(await store.write(toWrite(request, talked)))) throw dozvonError('outcome-written');
}

/** @throws DozvonError `callback-unlawful` */
async function checkLawful(
  gate: ContactGate,
  accountId: AccountId,
  debtorId: NonNullable<Talked['debtorId']>,
  at: Date,
): Promise<void> {
  const decision = await gate.mayCall(accountId, debtorId, at);
  if (decision.allowed) return;
  throw dozvonError('callback-unlawful', {
    at: at.toISOString(),
    why: decision.reason,
    next: decision.nextAllowedAt?.toISOString() ?? 'never',
  });
}

function checkComplete({ outcome, promise, callback, reason }: OutcomeForm, now: Date): void {
  const missing = (what: string): never => {
    throw dozvonError('outcome-incomplete', { outcome, missing: what });
  };
  const { needs } = outcomeRow(outcome);
  if (needs === 'promise' && !promise) missing('the day of the payment');
  if (needs === 'callback' && !callback) missing('when to call back');
  if (needs === 'reason' && !reason) missing('the reason');
  if (callback && callback.at <= now) missing('a time to call back that lies ahead');
  // The person's day may be one behind ours, never more.
  if (promise && promise.due < new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10))
    missing('a day of the payment that lies ahead');
}

/** A promise without a sum is one of the whole debt. */
function toWrite({ accountId, operatorId, transferId, form }: OutcomeRequest, { debt }: Talked): OutcomeWrite {
  const { promise, next } = form;
  const promised = promise && { due: promise.due, amount: promise.amount ?? debt, place: promise.place };
  return {
    accountId,
    operatorId,
    transferId,
    form: { ...form, next: next ?? outcomeRow(form.outcome).next },
    promised,
  };
}
