import type { Disposition } from '../domain/disposition.ts';
import { LogExcerpt } from './call-log.ts';
import { CarrierLog } from './carrier-log.ts';
import type { UnansweredFacts } from './dialed-call.ts';
import type {
  CallLog,
  CarrierRecord,
  EvidenceSource,
  Finding,
  Resolution,
  UnknownAttempt,
  UnknownFilter,
  UnknownStore,
} from './evidence-ports.ts';
import type { AttemptEnd, SettleFacts, Settlement } from './ports.ts';

export interface ResolveKit {
  readonly store: UnknownStore;
  judge(facts: SettleFacts): Settlement;
  /** Disposition of a call that nobody answered, by the trunk's table. */
  unanswered(trunk: string, facts: UnansweredFacts & { readonly ringLimitMs: number }): Disposition;
}

export interface Resolved {
  /** Unknown attempts looked at. */
  readonly asked: number;
  readonly resolved: number;
  /** How many of each disposition the evidence supports. */
  readonly dispositions: Readonly<Partial<Record<Disposition, number>>>;
}

/** So far before the first unknown dial the log is read, for the line that shows that it was being written. */
const readBeforeMs = 10 * 60_000;

/** Lays unknown attempts beside a server's own log of calls. What the log does not decide stays unknown. */
export async function resolveFromLog(
  kit: ResolveKit,
  filter: UnknownFilter,
  log: CallLog,
  now: Date,
): Promise<Resolved> {
  const unknowns = await kit.store.unknowns(filter);
  if (unknowns.length === 0) return nothing;
  const excerpt = new LogExcerpt(new Set(unknowns.map(({ attemptId }) => attemptId)));
  const first = Math.min(...unknowns.map(({ dialedAt }) => dialedAt.getTime()));
  for await (const line of log.lines(new Date(first - readBeforeMs))) excerpt.add(line);
  return save(kit, unknowns, (attempt) => {
    const finding = excerpt.findingOf(attempt, now);
    return finding && { finding, evidence: { source: 'call-log', note: noteOf(finding) } };
  });
}

/**
 * Lays unknown attempts beside a carrier's own log.
 * @param trunks of which the log speaks; empty: all
 */
export async function resolveFromCarrier(
  kit: ResolveKit,
  filter: UnknownFilter,
  records: readonly CarrierRecord[],
  trunks: readonly string[],
): Promise<Resolved> {
  const all = await kit.store.unknowns(filter);
  const unknowns = all.filter(({ trunk }) => trunks.length === 0 || trunks.includes(trunk));
  const log = new CarrierLog(records, await kit.store.claimed(records.map(({ callId }) => callId)));
  return save(kit, unknowns, (attempt) => {
    const told = log.wordOf(attempt);
    if (!told || told.word.kind === 'seen') return undefined;
    const note = told.record ? `Call-ID ${told.record.callId}: ${noteOf(told.word)}` : 'the carrier saw no such call';
    const found = { finding: told.word, evidence: { source: 'carrier', note } as const };
    return told.record ? { ...found, callId: told.record.callId } : found;
  });
}

/** What a person may say of an unknown attempt. */
export const words = ['not-called', 'no-answer', 'answered'] as const;
export type Word = (typeof words)[number];

/** A person says what happened: the last resort, and under a policy without caps the only one. */
export function resolveByWord(
  kit: ResolveKit,
  unknowns: readonly UnknownAttempt[],
  word: Word,
  said: { readonly by: string; readonly note: string },
): Promise<Resolved> {
  return save(kit, unknowns, (attempt) => ({
    finding: findingOf(word, attempt),
    evidence: { source: 'person', ...said },
  }));
}

function findingOf(word: Word, { endedAt, answeredAt }: UnknownAttempt): Finding {
  switch (word) {
    case 'not-called':
      return { kind: 'not-sent' };
    case 'no-answer':
      return { kind: 'unanswered', endedAt, ringMs: 0, cause: 16 };
    case 'answered':
      // For how long nobody can say: nothing is charged for the talk.
      return { kind: 'answered', answeredAt: answeredAt ?? endedAt, endedAt: answeredAt ?? endedAt };
  }
}

interface Found {
  readonly finding: Finding;
  readonly evidence: EvidenceSource;
  readonly callId?: string;
}

const nothing: Resolved = { asked: 0, resolved: 0, dispositions: {} };

async function save(
  kit: ResolveKit,
  unknowns: readonly UnknownAttempt[],
  find: (attempt: UnknownAttempt) => Found | undefined,
): Promise<Resolved> {
  const resolutions: Resolution[] = [];
  for (const attempt of unknowns) {
    const found = find(attempt);
    if (found) resolutions.push({ end: endOf(kit, attempt, found), evidence: found.evidence });
  }
  if (resolutions.length === 0) return { ...nothing, asked: unknowns.length };
  const resolved = await kit.store.resolve(resolutions, (facts) => kit.judge(facts));
  const dispositions: Partial<Record<Disposition, number>> = {};
  for (const { end } of resolutions) dispositions[end.disposition] = (dispositions[end.disposition] ?? 0) + 1;
  return { asked: unknowns.length, resolved, dispositions };
}

/** Evidence tells that somebody answered, never how much was heard: that is no contact, and it spends the policy's counter. */
function endOf(kit: ResolveKit, attempt: UnknownAttempt, { finding: found, evidence, callId }: Found): AttemptEnd {
  const { attemptId } = attempt;
  const finding = withAnswer(found, attempt.answeredAt);
  const id = callId ?? attempt.callId;
  const common = {
    attemptId,
    heardMs: 0,
    keys: '',
    labels: [`by-${evidence.source}`],
    ...(id === undefined ? {} : { callId: id }),
  };
  switch (finding.kind) {
    case 'not-sent':
      return { ...common, endedAt: attempt.endedAt, disposition: 'released' };
    case 'unanswered': {
      const { kind: _, endedAt, ...facts } = finding;
      const disposition = kit.unanswered(attempt.trunk, {
        ...facts,
        everRang: false,
        ringLimitMs: attempt.ringLimitMs,
      });
      const { cause, sipStatus } = facts;
      return { ...common, endedAt, disposition, cause, ...(sipStatus === undefined ? {} : { sipStatus }) };
    }
    case 'answered': {
      const { answeredAt } = finding;
      const endedAt = new Date(Math.max(finding.endedAt.getTime(), answeredAt.getTime()));
      return { ...common, answeredAt, endedAt, disposition: attempt.happened ?? 'media-failed' };
    }
  }
}

/** The record's own word on the answer came from the server's event, before anything was lost: it stands. */
function withAnswer(finding: Finding, answeredAt: Date | undefined): Finding {
  if (answeredAt === undefined || finding.kind === 'not-sent') return finding;
  return { kind: 'answered', answeredAt, endedAt: finding.endedAt };
}

function noteOf(finding: Finding): string {
  switch (finding.kind) {
    case 'not-sent':
      return 'no such channel was made while the server wrote of others';
    case 'unanswered':
      return `ended unanswered after ${finding.ringMs} ms, cause ${finding.sipStatus ?? finding.cause}`;
    case 'answered':
      return `answered at ${finding.answeredAt.toISOString()}`;
  }
}
