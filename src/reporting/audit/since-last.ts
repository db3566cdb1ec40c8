import { type AuditQuestion, type AuditReport, type AuditScope, type AuditSource, byPromise } from './audit.ts';
import type { AuditMark } from './mark.ts';
import { judgePutOffs } from './put-offs.ts';
import type { AuditedCampaign } from './records.ts';
import { AuditRun } from './run.ts';

/**
 * What was committed late is not overlooked: a run ends so long before now. A reservation is one short transaction, and
 * its dial follows within seconds.
 */
export const auditLagMs = 120_000;

/** An audit in the background: the record is read in short slices, and between them others get their turn. */
export interface Gently {
  /** Attempts of a slice: so long one snapshot of the record is held. */
  readonly attempts: number;
  /** Waited for after each attempt that was judged. */
  breathe(): Promise<void> | undefined;
  /** Where an audit that was stopped had come to, later than the mark: this one goes on from there. */
  readonly halfway?: AuditMark | undefined;
  /** Called between two slices: what to keep, so that a stop costs one slice. */
  reached?(halfway: AuditMark): Promise<void>;
}

/**
 * Goes on where the last audit ended: judges the attempts since then, again those that were not over, and the targets and
 * campaigns that they touched. For the rules over attempts the result is that of a full audit, unless evidence later moves
 * the end of a call that others were laid beside.
 * @param mark absent: from the first attempt
 * @param until not later than now − `auditLagMs`
 * @param gently absent: in one go
 */
export async function auditSinceLast(
  source: AuditSource,
  question: AuditQuestion,
  mark: AuditMark | undefined,
  until: Date,
  gently?: Gently,
): Promise<{ readonly report: AuditReport; readonly mark: AuditMark }> {
  const { scope, trunks, rate, decide, now } = question;
  const campaigns = new Map((await source.campaigns(scope)).map((one): [string, AuditedCampaign] => [one.id, one]));
  const begun = gently?.halfway ?? mark;
  const run = new AuditRun({ campaigns, trunks, rate, decide, now: now.getTime() }, begun, until);
  await replay(source, scope, { run, from: begun && new Date(begun.until), to: until }, gently);
  // What is checked over whole tables was not when an audit stopped halfway: that counts from the last whole one.
  const since = mark && new Date(mark.until);
  const subjects = run.touched();
  const standing = await source.standing(scope, since && subjects && { since, subjects });
  const putOffs = await judgePutOffs(source.putOffs(scope, since), decide);
  const results = [...run.results(), putOffs, ...standing.results];
  const attempts = run.attempts;
  const breaches = results.reduce((sum, one) => sum + one.breaches, 0);
  return { report: { attempts, breaches, promises: byPromise(results) }, mark: run.mark(standing.subjects) };
}

/** Shows the rules every attempt of the period, and again those that were not over when the last audit went by. */
async function replay(
  source: AuditSource,
  scope: AuditScope,
  { run, ...period }: Period & { readonly run: AuditRun },
  gently: Gently | undefined,
): Promise<void> {
  const live = period.from ? await source.liveAt(scope, period.from) : [];
  if (live.length > 0) for await (const attempt of source.attempts(scope, { ids: live })) run.remember(attempt);
  for await (const slice of slicesOf(source, scope, period, gently)) {
    for await (const attempt of source.attempts(scope, slice)) {
      run.judge(attempt);
      await gently?.breathe();
    }
    if (slice.to < period.to) await gently?.reached?.(run.halfway(slice.to));
  }
  const left = run.left();
  if (left.length > 0) for await (const attempt of source.attempts(scope, { ids: left })) run.judgeAgain(attempt);
}

/** Whose attempts were judged at one instant were all dialled before `to`, so no attempt moves from one slice to another. */
async function* slicesOf(
  source: AuditSource,
  scope: AuditScope,
  { from, to }: Period,
  gently: Gently | undefined,
): AsyncGenerator<Period> {
  let begin = from;
  while (gently) {
    const end = await source.sliceEnd(scope, begin, gently.attempts);
    // The first millisecond of a slice may hold more than a slice: it goes on until the next one then.
    if (end === undefined || end >= to || (begin && end <= begin)) break;
    yield { from: begin, to: end };
    begin = end;
  }
  yield { from: begin, to };
}

interface Period {
  readonly from: Date | undefined;
  readonly to: Date;
}
