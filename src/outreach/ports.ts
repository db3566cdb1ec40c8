import type { AccountId } from '../domain/ids.ts';

/** A wish not to be contacted any more, as a message said it. */
export interface OptOut {
  readonly accountId: AccountId;
  /** E.164. */
  readonly number: string;
  /** The words of the person, for the entry. */
  readonly note: string;
  /** Who handed the message in, for the audit log. */
  readonly who: string;
}

/** The do-not-call list, as messages write it. */
export interface OptOutStore {
  /** Binds at once: a call that is planned already is refused before it is dialled. @returns whether it was not there before */
  forbid(wish: OptOut): Promise<boolean>;
}
