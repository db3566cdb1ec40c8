import { DozvonError } from '../../domain/errors/index.ts';
import type { DebtorId } from '../../domain/ids.ts';
import { type Artefact, type RetentionPeriod, spokenMessages } from '../../domain/retention.ts';
import type { RecordingFiles } from '../people/ports.ts';
import type { Due, OldRecording, RetentionAccount, RetentionLine, RetentionStore, SpokenAudio } from './ports.ts';

export interface RetentionKit {
  readonly store: RetentionStore;
  readonly files: RecordingFiles;
  readonly spoken: SpokenAudio;
  /** Takes one person out of the record (docs/people.md). @throws DozvonError where that cannot be now */
  erase(account: RetentionAccount, debtorId: DebtorId): Promise<void>;
  periods(account: RetentionAccount): readonly RetentionPeriod[];
  /** After each thing: what is under way, how far it is, and of how many. */
  onProgress(what: string, done: number, of: number): void;
}

export interface RetentionRequest {
  readonly now: Date;
  readonly who: string;
  /** Says what would go, and lets it stay. */
  readonly dryRun: boolean;
  /** Name of the only account; absent: all, and what belongs to none. */
  readonly account?: string;
}

const dayMs = 86_400_000;

/** Deletes what is older than its period, but for what a hold keeps. Every artefact of every account leaves a line. */
export async function runRetention(kit: RetentionKit, request: RetentionRequest): Promise<readonly RetentionLine[]> {
  const { now, who, dryRun } = request;
  const lines: RetentionLine[] = [];
  for (const account of await kit.store.accounts()) {
    if (request.account !== undefined && request.account !== account.account) continue;
    for (const { artefact, days } of kit.periods(account)) {
      const before = new Date(now.getTime() - days * dayMs);
      const what = `${account.account}: ${artefact}`;
      const result = await jobs[artefact](kit, account, before, dryRun, (done, of) => kit.onProgress(what, done, of));
      const line = { account: account.account, accountId: account.accountId, artefact, days, ...result };
      await kit.store.saveLine(line, who, dryRun);
      lines.push(line);
    }
  }
  if (request.account === undefined) {
    const line = await forgetSpeech(kit, now, dryRun);
    await kit.store.saveLine(line, who, dryRun);
    lines.push(line);
  }
  return lines;
}

/** No hold keeps it: it is no record of a contact, and is made anew from the record. */
async function forgetSpeech({ spoken }: RetentionKit, now: Date, dryRun: boolean): Promise<RetentionLine> {
  const { artefact, days } = spokenMessages;
  const done = await spoken.deleteUnused(new Date(now.getTime() - days * dayMs), dryRun);
  return { account: null, accountId: null, artefact, days, ...done, held: 0, failed: 0 };
}

type Result = Pick<RetentionLine, 'found' | 'deleted' | 'held' | 'failed'>;
type Progress = (done: number, of: number) => void;
type Job = (
  kit: RetentionKit,
  account: RetentionAccount,
  before: Date,
  dryRun: boolean,
  progress: Progress,
) => Promise<Result>;

const jobs = {
  recordings: async ({ store, files }, { accountId }, before, dryRun, progress) =>
    each(await store.oldRecordings(accountId, before), dryRun, progress, async ({ id, file }: OldRecording) => {
      // A file that is not here any more is gone: that is what is wanted of it.
      await files.delete(file);
      await store.recordingGone(id);
    }),
  'import-cells': async ({ store }, { accountId }, before, dryRun, progress) =>
    each(await store.oldImports(accountId, before), dryRun, progress, (id) => store.forgetCells(id)),
  people: async (kit, account, before, dryRun, progress) =>
    each(await kit.store.oldPeople(account.accountId, before), dryRun, progress, (id) => kit.erase(account, id)),
} satisfies Record<Artefact, Job>;

async function each<T>(
  { due, held }: Due<T>,
  dryRun: boolean,
  progress: Progress,
  remove: (one: T) => Promise<void>,
): Promise<Result> {
  const result = { found: due.length + held, deleted: 0, held, failed: 0 };
  if (dryRun) return result;
  for (const [index, one] of due.entries()) {
    try {
      await remove(one);
      result.deleted++;
    } catch (error) {
      // A person who is being called, a file that may not be deleted: the next run tries again.
      if (!(error instanceof DozvonError)) throw error;
      result.failed++;
    }
    progress(index + 1, due.length);
  }
  return result;
}
