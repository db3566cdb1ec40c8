import { openAttemptStates } from '../../domain/attempt.ts';
import { type DispositionEntry, dispositions } from '../../domain/disposition.ts';
import type { AuditAttempt } from './records.ts';
import { type AuditRule, broken, type Verdict } from './rule.ts';

/** What is written fits together: without evidence of its end an attempt is `unknown`, never a guess. */
export const evidence: AuditRule = {
  promise: 'never-twice',
  rule: 'known-or-unknown',
  about: 'an attempt has an end with evidence, or is called unknown',
  watch: () => judge,
};

const open: readonly string[] = openAttemptStates;

function judge(attempt: AuditAttempt): Verdict {
  const { state, disposition } = attempt;
  if (open.includes(state))
    return disposition === null ? 'kept' : broken(`is still "${state}" and yet "${disposition}"`);
  if (disposition === null) return broken(`is "${state}" without a disposition`);
  if (attempt.endedAt === null) return broken(`is "${state}" without an instant of its end`);
  if ((state === 'unknown') !== (disposition === 'unknown')) return broken(`is "${state}" with "${disposition}"`);
  if ((state === 'refused' || state === 'released') && attempt.dialedAt !== null)
    return broken(`is "${state}", but was dialled`);
  if (state === 'ended' && attempt.dialedAt === null) return broken(`ended as "${disposition}" and was never dialled`);
  const entry: DispositionEntry = dispositions[disposition];
  if (entry.answered && attempt.answeredAt === null) return broken(`is "${disposition}", but nobody answered`);
  return 'kept';
}
