import { dozvonError } from '../../domain/errors/index.ts';
import { reversalOf } from '../ledger.ts';
import type { BillLine, DisputeAnswer, DisputeBook, OpenDispute } from './ports.ts';

const takenBack = ({ written }: BillLine) => reversalOf(written);

/**
 * Answers a dispute: an upheld one takes the line off the bill, whole; the other answers leave the money alone.
 * @throws DozvonError `dispute-own` for whoever judges what he wrote himself, `dispute-others` for whoever withdraws what another wrote
 */
export function answerDispute(book: DisputeBook, disputeId: string, answer: DisputeAnswer): Promise<void> {
  return book.answer(disputeId, answer, {
    check: (dispute) => refuseOwn(dispute, answer),
    ...(answer.state === 'upheld' && { reverse: takenBack }),
  });
}

/** Nobody gives money back to himself; only where nobody else could answer, one may. */
export function mayJudge({ raisedBy, otherJudges }: OpenDispute, who: string): boolean {
  return raisedBy !== who || !otherJudges;
}

function refuseOwn(dispute: OpenDispute, { state, answeredBy }: DisputeAnswer): void {
  const { raisedBy } = dispute;
  if (state === 'withdrawn') {
    if (raisedBy !== answeredBy) throw dozvonError('dispute-others', { who: raisedBy });
  } else if (!mayJudge(dispute, answeredBy)) throw dozvonError('dispute-own');
}
