import type { AccountId, AttemptId, DebtorId } from './ids.ts';

/** How an entry came to the do-not-call list. */
export const doNotCallSources = ['key', 'sms', 'api', 'screen', 'list', 'command'] as const;
export type DoNotCallSource = (typeof doNotCallSources)[number];

/** Whose list: of one account, or of every account of this installation (`undefined`). */
export type DoNotCallScope = AccountId | undefined;

/** One reason why a number or a person is not called. */
export interface DoNotCallEntry {
  /** E.164, or the hash that is left of an erased person's number; absent: the person, whatever the number. */
  readonly number?: string;
  readonly debtorId?: DebtorId;
  /** True: for every account of this installation. */
  readonly everywhere: boolean;
  readonly source: DoNotCallSource;
  /** The attempt in which the person asked for it. */
  readonly attemptId?: AttemptId;
  readonly note?: string;
  readonly at: Date;
}
