import type { AccountId, DebtorId } from '../../domain/ids.ts';

export interface Erasure {
  readonly accountId: AccountId;
  readonly debtorId: DebtorId;
  /** Who does it, for the audit log. */
  readonly who: string;
}

/** What was erased, in counts: the audit log keeps it. */
export interface Erased {
  readonly debtorId: DebtorId;
  readonly at: Date;
  readonly numbers: number;
  readonly attempts: number;
  readonly decisions: number;
  readonly recordings: number;
  /** Names of recordings that are in no folder of this machine: gone already, or with an Asterisk elsewhere. */
  readonly notHere: readonly string[];
  /** Entries of this account's do-not-call list that go on binding these numbers, by hash. */
  readonly stillForbidden: number;
}

/** One person under the locks under which a dial would be reserved: nobody can start one meanwhile. */
export interface LockedPerson {
  readonly erasedAt: Date | undefined;
  /** Dials that are reserved or live, and calls and transfers that have not ended. */
  readonly open: number;
  /** Files of recordings, below the folder of recordings. */
  readonly recordings: readonly string[];
  /** Takes name, numbers and all that the lists said of the person out of the record. */
  forget(): Promise<Omit<Erased, 'debtorId' | 'recordings' | 'notHere'>>;
}

export interface PersonEraser {
  /** Hands the person to `work` in one transaction: when it throws, nothing has happened. @throws DozvonError `not-found` */
  change<T>(erasure: Erasure, work: (person: LockedPerson) => Promise<T>): Promise<T>;
}

export interface RecordingFiles {
  /** Deletes the file for good. @returns false when there is none @throws DozvonError `recording-not-erased` */
  delete(file: string): Promise<boolean>;
}
