import type { AccountId, DebtorId } from '../../domain/ids.ts';
import type { DeletedThing, HeldThing } from '../../domain/retention.ts';

export interface RetentionAccount {
  readonly accountId: AccountId;
  readonly account: string;
  /** Ids of all policies that its campaigns ever had. */
  readonly policies: readonly string[];
}

export interface OldRecording {
  readonly id: string;
  /** As Asterisk names it, without the ending. */
  readonly file: string;
}

/** What is over, and how much of it a hold keeps. */
export interface Due<T> {
  readonly due: readonly T[];
  readonly held: number;
}

export interface Hold {
  readonly id: string;
  readonly accountId: AccountId;
  readonly what: HeldThing;
  readonly subject: string;
  readonly reason: string;
  readonly heldBy: string;
  readonly heldAt: Date;
}

/** What one run did to one artefact of one account; without an account it is of the installation. */
export interface RetentionLine {
  readonly account: string | null;
  readonly accountId: AccountId | null;
  readonly artefact: DeletedThing;
  readonly days: number;
  readonly found: number;
  readonly deleted: number;
  /** Kept by a hold. */
  readonly held: number;
  /** Could not be deleted now; the next run tries again. */
  readonly failed: number;
}

/** Rendered speech on disk. */
export interface SpokenAudio {
  /** @param before files last used earlier go @param dryRun says how many, and lets them stay */
  deleteUnused(before: Date, dryRun: boolean): Promise<{ readonly found: number; readonly deleted: number }>;
}

export interface RetentionStore {
  accounts(): Promise<readonly RetentionAccount[]>;
  oldRecordings(accountId: AccountId, before: Date): Promise<Due<OldRecording>>;
  /** The file is gone: the row stays and says so. */
  recordingGone(id: string): Promise<void>;
  oldImports(accountId: AccountId, before: Date): Promise<Due<string>>;
  /** Takes the cells of one import out of the record. */
  forgetCells(importId: string): Promise<void>;
  /** People on no list any more, whose last list and last dial are older. */
  oldPeople(accountId: AccountId, before: Date): Promise<Due<DebtorId>>;
  /** One line of the run; never changed. */
  saveLine(line: RetentionLine, who: string, dryRun: boolean): Promise<void>;
}
