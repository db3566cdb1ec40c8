import type { DebtorId } from './ids.ts';

/** What a person consents to, by the names that policies ask for. A caller-id contract is no consent of a person. */
export const consentKinds = ['mass-call', 'mass-message', 'prior-express'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** How a word about a consent reached us. */
export const consentSources = ['list', 'command', 'screen', 'api', 'sms', 'key', 'operator'] as const;
export type ConsentSource = (typeof consentSources)[number];

/** One word of a person about a consent: never changed, only followed by a newer one. The newest binds. */
export interface ConsentWord {
  /** The person, or a number of whoever has it. */
  readonly debtorId?: DebtorId;
  readonly number?: string;
  readonly kind: ConsentKind;
  readonly given: boolean;
  /** When the person said it; the account must be able to prove it. */
  readonly at: Date;
  /** What proves it: a contract with its date, a form, a recording. */
  readonly basis?: string;
  readonly source: ConsentSource;
}
