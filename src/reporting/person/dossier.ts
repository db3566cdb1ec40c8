import type { AttemptState } from '../../domain/attempt.ts';
import type { Disposition } from '../../domain/disposition.ts';
import type { AttemptKind, TargetState } from '../../domain/target.ts';
import type { TransferState } from '../../domain/transfer.ts';

/**
 * Everything that the record has about one person: proof of all contacts, and what the person may ask to be given.
 * The names are those of `person explain --json` and `person export`. Sums are decimal strings, times are instants.
 */
export interface Dossier {
  readonly person: DossierPerson;
  readonly phones: readonly { readonly number: string; readonly health: string }[];
  readonly lists: readonly { readonly list: string; readonly importedAt: Date; readonly withdrawnAt: Date | null }[];
  readonly debts: readonly DossierDebt[];
  readonly doNotCall: readonly DossierBlock[];
  /** Every word on consents, of the person and of the numbers; the newest of a kind binds. */
  readonly consents: readonly DossierConsent[];
  readonly campaigns: readonly DossierCampaign[];
  /**
   * Every question that the policy was asked, the oldest first: when a number was reserved, again before its dial, and by the
   * scheduler of all people of a place at once.
   */
  readonly decisions: readonly DossierDecision[];
  readonly attempts: readonly DossierAttempt[];
  /** Calls of the person to us. */
  readonly inbound: readonly DossierInbound[];
  readonly promises: readonly DossierPromise[];
  readonly callbacks: readonly DossierCallback[];
  readonly recordings: readonly DossierRecording[];
  readonly money: readonly DossierMoney[];
}

export interface DossierPerson {
  readonly id: string;
  readonly account: string;
  /** The list's own id, or the number of a person without one. */
  readonly key: string;
  readonly name: string | null;
  readonly zone: string | null;
  readonly region: string | null;
  readonly segment: string | null;
  readonly language: string | null;
  readonly vars: Readonly<Record<string, unknown>>;
  readonly stops: readonly string[];
  readonly since: Date;
  readonly erasedAt: Date | null;
}

export interface DossierDebt {
  readonly list: string;
  readonly contract: string | null;
  readonly service: string | null;
  readonly amount: string | null;
  readonly currency: string;
  readonly due: string | null;
  readonly state: string;
  readonly vars: Readonly<Record<string, unknown>>;
  readonly updatedAt: Date;
}

export interface DossierConsent {
  readonly kind: string;
  readonly given: boolean;
  readonly at: Date;
  /** What proves it. */
  readonly basis: string | null;
  readonly source: string;
  /** Null: said of the person, whatever the number. */
  readonly number: string | null;
}

export interface DossierBlock {
  /** Null: the person, whatever the number. */
  readonly number: string | null;
  readonly everywhere: boolean;
  readonly source: string;
  readonly attemptId: string | null;
  readonly note: string | null;
  readonly at: Date;
}

export interface DossierCampaign {
  readonly id: string;
  readonly name: string;
  readonly policies: readonly string[];
  readonly state: string;
  readonly target: TargetState;
  readonly whyNot: string | null;
  readonly nextAt: Date | null;
  /** `holdout`: never called, chosen by chance. */
  readonly arm: string;
}

export interface DossierDecision {
  readonly id: string;
  readonly at: Date;
  readonly moment: 'reserve' | 'originate' | 'schedule';
  readonly allowed: boolean;
  readonly rule: string;
  readonly reason: string;
  readonly policyVersion: string;
  readonly campaign: string | null;
  readonly attemptId: string | null;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Of the scheduler: said of all people of the campaign who may be in just these zones. Else null. */
  readonly zones: readonly string[] | null;
  /** Of the scheduler: until when nobody there is called; null there means never. */
  readonly until: Date | null;
}

export interface DossierAttempt {
  readonly attemptId: string;
  readonly campaign: string | null;
  readonly phone: string;
  readonly trunk: string;
  readonly channel: string;
  readonly kind: AttemptKind;
  readonly redialOf: string | null;
  readonly failoverOf: string | null;
  readonly state: AttemptState;
  /** State after state, in order. `why` says what forbade a refused dial. */
  readonly history: readonly { readonly at: Date; readonly state: string; readonly why?: string }[];
  readonly disposition: Disposition | null;
  readonly cause: number | null;
  readonly sipStatus: number | null;
  readonly callId: string | null;
  readonly heardMs: number;
  readonly messageMs: number | null;
  readonly keys: string;
  readonly labels: readonly string[];
  /** What the campaign says first, such as `creditor`, `robot`; as the campaign is now. */
  readonly disclosure: readonly string[];
  /** Null when nobody answered. */
  readonly disclosureHeard: boolean | null;
  readonly contact: boolean;
  readonly price: string;
  readonly cost: string;
  readonly currency: string;
  readonly ledger: readonly DossierLine[];
  readonly transfers: readonly { readonly queue: string; readonly state: TransferState; readonly requestedAt: Date }[];
}

export interface DossierLine {
  readonly at: Date;
  readonly direction: string;
  readonly kind: string;
  readonly amount: string;
  readonly quantity: number;
}

export interface DossierInbound {
  readonly caller: string;
  readonly called: string;
  readonly arrivedAt: Date;
  readonly endedAt: Date | null;
  readonly outcome: string | null;
}

export interface DossierPromise {
  readonly madeAt: Date;
  readonly amount: string | null;
  readonly due: string | null;
  readonly source: string;
  readonly attemptId: string | null;
}

export interface DossierCallback {
  readonly phone: string;
  readonly queue: string;
  readonly askedAt: Date;
  readonly state: string;
  readonly attemptId: string | null;
}

export interface DossierRecording {
  /** Below the folder of recordings. */
  readonly file: string;
  readonly attemptId: string | null;
  readonly startedAt: Date;
  readonly seconds: number | null;
  readonly lostWhy: string | null;
}

export interface DossierMoney {
  readonly currency: string;
  readonly contacts: number;
  readonly price: string;
  readonly cost: string;
}
