import { reversalOf } from '../ledger.ts';
import type { BillLine, DisputeAnswer, DisputeBook } from './ports.ts';

const takenBack = ({ written }: BillLine) => reversalOf(written);

/** Answers a dispute: an upheld one takes the line off the bill, whole; the other answers leave the money alone. */
export function answerDispute(book: DisputeBook, disputeId: string, answer: DisputeAnswer): Promise<void> {
  return book.answer(disputeId, answer, answer.state === 'upheld' ? takenBack : undefined);
}
