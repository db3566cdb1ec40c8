import type { ConsentKind, ConsentSource, ConsentWord } from '../../domain/consent.ts';
import type { AccountId } from '../../domain/ids.ts';

/** A word about one number or one person, before it is recorded. */
export interface NewWord {
  /** A number in E.164, or the id of a debtor. */
  readonly subject: string;
  readonly given: boolean;
  /** When it was said; absent: now, and it yields to a withdrawal that the person made on their own. */
  readonly at?: Date;
  readonly basis?: string;
}

export interface WordFrame {
  readonly accountId: AccountId;
  readonly kind: ConsentKind;
  readonly source: ConsentSource;
  /** Who recorded it. */
  readonly who: string;
}

export interface AddedWords {
  readonly added: number;
  /** Undated consents of a file that stand against a withdrawal of the person: not recorded. */
  readonly standing: number;
}

/** The ledger of consents. Append-only: the newest word binds, at once, also for a call that is planned already. */
export interface ConsentLedger {
  /** Records the parts as they come, all or nothing. */
  add(parts: AsyncIterable<readonly NewWord[]>, frame: WordFrame): Promise<AddedWords>;
  /** Every word on the subjects, the oldest first. */
  words(accountId: AccountId, subjects: readonly string[]): Promise<readonly ConsentWord[]>;
  /** Kinds of which this account wants a proof for each person. */
  demands(accountId: AccountId): Promise<readonly ConsentKind[]>;
  demand(accountId: AccountId, kind: ConsentKind, wanted: boolean): Promise<void>;
}
