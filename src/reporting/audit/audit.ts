import type { CampaignId } from '../../domain/ids.ts';
import type { RateAttempt } from '../../domain/rate-card.ts';
import { judgePutOffs } from './put-offs.ts';
import type {
  AuditAttempt,
  AuditContext,
  AuditedCampaign,
  AuditedTrunk,
  WitnessCall,
  WrittenPutOff,
} from './records.ts';
import { type Promised, promises } from './rule.ts';
import { auditRules } from './rules.ts';
import { type RuleResult, Tally } from './tally.ts';
import { WitnessCheck } from './witness.ts';

/** What is audited: everything, or one campaign, or the attempts reserved in a period. */
export interface AuditScope {
  readonly campaignId?: CampaignId;
  readonly from?: Date;
  readonly to?: Date;
}

/** Which of the attempts of a scope. */
export type Slice =
  | { readonly ids: readonly string[] }
  /** Dialled (or, where nothing was dialled, reserved) from here to there; absent: from the first. */
  | { readonly from: Date | undefined; readonly to: Date };

/** What has changed since an instant; the checks of the store look at no more. */
export interface Touched {
  readonly since: Date;
  /** Ids of targets, and of campaigns. */
  readonly subjects: readonly string[];
}

export interface Standing {
  readonly results: readonly RuleResult[];
  /** Ids of the targets and campaigns that are wrong now. */
  readonly subjects: readonly string[];
}

/** The record, as the audit reads it. */
export interface AuditSource {
  campaigns(scope: AuditScope): Promise<readonly AuditedCampaign[]>;
  /** In the order of the dials; those never dialled by their reservation. One snapshot, in batches. Absent slice: all. */
  attempts(scope: AuditScope, slice?: Slice): AsyncIterable<AuditAttempt>;
  /** Ids of what was dialled before the instant and was live then, or within a second before it. */
  liveAt(scope: AuditScope, at: Date): Promise<readonly string[]>;
  /** Denials of the scheduler, written from the instant on; absent: all. */
  putOffs(scope: AuditScope, since?: Date): AsyncIterable<WrittenPutOff>;
  /** Until which instant so many attempts were reserved from `from` on; undefined: there are fewer. */
  sliceEnd(scope: AuditScope, from: Date | undefined, attempts: number): Promise<Date | undefined>;
  /** Checks that the store makes over whole tables. Absent touched: over all rows. */
  standing(scope: AuditScope, touched?: Touched): Promise<Standing>;
  /** Call-IDs of `calls` that belong to any attempt at all, or to somebody who called us. */
  claimed(calls: readonly WitnessCall[]): Promise<ReadonlySet<string>>;
}

export interface AuditQuestion {
  readonly scope: AuditScope;
  readonly trunks: ReadonlyMap<string, AuditedTrunk>;
  readonly rate: RateAttempt;
  readonly decide: AuditContext['decide'];
  readonly now: Date;
  /** The carrier's log; absent: nothing is held against it. */
  readonly witness?: { readonly calls: readonly WitnessCall[]; readonly trunks: readonly string[] };
}

export interface AuditReport {
  readonly attempts: number;
  readonly breaches: number;
  readonly promises: readonly { readonly promise: Promised; readonly rules: readonly RuleResult[] }[];
}

/** Replays the record and checks the promises. Reads only; the same record gives the same answer. */
export async function audit(source: AuditSource, question: AuditQuestion): Promise<AuditReport> {
  const { scope, trunks, rate, decide, now } = question;
  const campaigns = new Map((await source.campaigns(scope)).map((one): [string, AuditedCampaign] => [one.id, one]));
  const context = { campaigns, trunks, rate, decide, now: now.getTime() };
  const watched = auditRules.map((rule) => ({ watch: rule.watch(context), tally: new Tally(rule) }));
  const witness = question.witness && new WitnessCheck(question.witness.calls);
  let attempts = 0;
  for await (const attempt of source.attempts(scope)) {
    attempts++;
    for (const { watch, tally } of watched) tally.add(watch(attempt), attempt.id);
    if (isWitnessed(attempt, question)) witness?.see(attempt);
  }
  const results = [
    ...watched.map(({ tally }) => tally.result()),
    await judgePutOffs(source.putOffs(scope), decide),
    ...(await source.standing(scope)).results,
    ...(witness ? await witness.results((calls) => explained(source, question, calls)) : []),
  ];
  return { attempts, breaches: results.reduce((sum, one) => sum + one.breaches, 0), promises: byPromise(results) };
}

/** With trunks named, the log is only theirs. */
function isWitnessed(attempt: AuditAttempt, { witness }: AuditQuestion): boolean {
  return witness !== undefined && (witness.trunks.length === 0 || witness.trunks.includes(attempt.trunk));
}

/** Calls of another time than the audited one are none of its business. */
async function explained(
  source: AuditSource,
  { scope }: AuditQuestion,
  calls: readonly WitnessCall[],
): Promise<ReadonlySet<string>> {
  const from = scope.from?.getTime() ?? Number.NEGATIVE_INFINITY;
  const to = scope.to?.getTime() ?? Number.POSITIVE_INFINITY;
  const elsewhere = calls.filter((call) => call.at < from || call.at >= to).map((call) => call.callId);
  return new Set([...elsewhere, ...(await source.claimed(calls))]);
}

export function byPromise(results: readonly RuleResult[]): AuditReport['promises'] {
  return promises
    .map((promise) => ({ promise, rules: results.filter((result) => result.promise === promise) }))
    .filter(({ rules }) => rules.length > 0);
}
