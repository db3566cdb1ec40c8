import type { DoNotCallEntry, DoNotCallScope, DoNotCallSource } from '../../domain/do-not-call.ts';
import type { AccountId } from '../../domain/ids.ts';

export interface NewEntries {
  readonly scope: DoNotCallScope;
  readonly source: DoNotCallSource;
  readonly note?: string;
  /** Who does it, for the audit log. */
  readonly who: string;
  /** Name of the file that they come from: its entries can be taken off again together. */
  readonly file?: string;
}

/** Of the numbers given: how many the list did not have, and how many it had. */
export interface AddedEntries {
  readonly added: number;
  readonly known: number;
  /** Of entries that came from a file and were not there before: what they are taken off by. */
  readonly file?: string;
}

/** Numbers and people never to be called. An entry binds at once: a call that is planned already is refused before it is dialled. */
export interface DoNotCallStore {
  /** Adds the parts as they come, all or nothing: when reading fails, nothing is added. Different numbers in E.164. */
  add(parts: AsyncIterable<readonly string[]>, entries: NewEntries): Promise<AddedEntries>;
  /** Removes the entries of these numbers in this scope alone. @returns the numbers that had one */
  remove(numbers: readonly string[], scope: DoNotCallScope, who: string): Promise<readonly string[]>;
  /** Takes off what a file brought and nobody has taken off since; numbers that stood there before it stay. @returns how many */
  takeBack(file: string, scope: DoNotCallScope, who: string): Promise<number>;
  /** Every entry that forbids calling this number for this account, the oldest first: also those of people who have it. */
  forNumber(number: string, accountId: AccountId): Promise<readonly DoNotCallEntry[]>;
  /** The entries of one scope, the oldest first. */
  entries(scope: DoNotCallScope): AsyncIterable<DoNotCallEntry>;
}
