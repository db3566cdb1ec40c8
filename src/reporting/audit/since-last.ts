import { type AuditQuestion, type AuditReport, type AuditScope, type AuditSource, byPromise } from './audit.ts';
import { judgePutOffs } from './put-offs.ts';
import type { AuditAttempt, AuditContext, AuditedCampaign } from './records.ts';
import type { AuditRule, Watch } from './rule.ts';
import { auditRules } from './rules.ts';
import { type Counted, Tally } from './tally.ts';

/** An attempt that was not over when the audit went by. */
export interface CarriedAttempt {
  readonly id: string;
  /** Whether its dial was judged already by the rules that remember. */
  readonly dialSeen: boolean;
}

/** How far an audit has come, and all that the next run needs of what lies before. Plain JSON. */
export interface AuditMark {
  /** Milliseconds since 1970: every attempt dialled (or reserved) before was seen. */
  readonly until: number;
  readonly carried: readonly CarriedAttempt[];
  /** What each rule has counted of attempts that are over. */
  readonly rules: Readonly<Record<string, Counted>>;
  /** Targets and campaigns whose state was wrong. */
  readonly subjects: readonly string[];
  readonly attempts: number;
}

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
}

/** Of more targets than this the list itself is the burden: the whole table is looked at once. */
const mostTouched = 50_000;

/** An unknown attempt may be resolved so long; then its verdict stays. */
const unknownMs = 40 * 86_400_000;

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
  const run = new Run({ campaigns, trunks, rate, decide, now: now.getTime() }, mark, until);
  const from = mark && new Date(mark.until);
  if (from) {
    const live = await source.liveAt(scope, from);
    if (live.length > 0) for await (const attempt of source.attempts(scope, { ids: live })) run.remember(attempt);
  }
  for await (const slice of slicesOf(source, scope, { from, to: until }, gently)) {
    for await (const attempt of source.attempts(scope, slice)) {
      run.judge(attempt);
      await gently?.breathe();
    }
  }
  const left = run.left();
  if (left.length > 0) for await (const attempt of source.attempts(scope, { ids: left })) run.judgeAgain(attempt);
  const subjects = run.touched();
  const touched = from && subjects && { since: from, subjects };
  const standing = await source.standing(scope, touched);
  const putOffs = await judgePutOffs(source.putOffs(scope, from), decide);
  const results = [...run.results(), putOffs, ...standing.results];
  const attempts = run.attempts;
  const breaches = results.reduce((sum, one) => sum + one.breaches, 0);
  return { report: { attempts, breaches, promises: byPromise(results) }, mark: run.mark(standing.subjects) };
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

interface Watched {
  readonly rule: AuditRule;
  readonly watch: Watch;
  /** Of attempts that are over. */
  readonly over: Tally;
  /** Of attempts that are not: said now, and judged anew by the next run. */
  readonly open: Tally;
}

/** One run: rules with their memories, and what it leaves to the next. */
class Run {
  readonly #watched: readonly Watched[];
  readonly #before: ReadonlyMap<string, CarriedAttempt>;
  readonly #mark: AuditMark | undefined;
  readonly #until: Date;
  readonly #now: number;
  readonly #seen = new Set<string>();
  readonly #subjects: Set<string>;
  readonly #carried: CarriedAttempt[] = [];
  #over: number;

  constructor(context: AuditContext, mark: AuditMark | undefined, until: Date) {
    this.#watched = auditRules.map((rule) => ({
      rule,
      watch: rule.watch(context),
      over: new Tally(rule, mark?.rules[rule.rule]),
      open: new Tally(rule),
    }));
    this.#mark = mark;
    this.#before = new Map(mark?.carried.map((each) => [each.id, each]));
    this.#subjects = new Set(mark?.subjects);
    this.#until = until;
    this.#now = context.now;
    this.#over = mark?.attempts ?? 0;
  }

  get attempts(): number {
    return this.#over + this.#carried.length;
  }

  /** An attempt of an earlier run that was live when it ended: only the memories want it. */
  remember(attempt: AuditAttempt): void {
    for (const { rule, watch } of this.#watched) if (rule.remembers) watch(attempt);
  }

  judge(attempt: AuditAttempt): void {
    this.#seen.add(attempt.id);
    const dialSeen = this.#before.get(attempt.id)?.dialSeen === true;
    for (const { rule, watch, over } of this.#watched) {
      if (!rule.remembers) continue;
      const verdict = watch(attempt);
      if (!dialSeen) over.add(verdict, attempt.id);
    }
    this.#alone(attempt, dialSeen || attempt.dialedAt !== null);
  }

  /** Carried over, and not among the new ones. Dialled after this run's end: the next one's. */
  judgeAgain(attempt: AuditAttempt): void {
    const before = this.#before.get(attempt.id);
    if (before && (attempt.dialedAt ?? attempt.reservedAt) >= this.#until.getTime()) this.#carried.push(before);
    else this.#alone(attempt, before?.dialSeen === true);
  }

  left(): readonly string[] {
    return [...this.#before.keys()].filter((id) => !this.#seen.has(id));
  }

  /** Undefined: too many to be named. */
  touched(): readonly string[] | undefined {
    return this.#subjects.size > mostTouched ? undefined : [...this.#subjects];
  }

  results() {
    return this.#watched.map(({ rule, over, open }) => {
      const [all, now] = [over.result(), open.result()];
      const examples = [...all.examples, ...now.examples].slice(0, 5);
      const { promise, about } = rule;
      const counted = { checked: all.checked + now.checked, breaches: all.breaches + now.breaches, examples };
      return { promise, rule: rule.rule, about, ...counted };
    });
  }

  mark(subjects: readonly string[]): AuditMark {
    const counted = this.#watched.map(({ rule, over }): [string, Counted] => {
      const { checked, breaches, examples } = over.result();
      return [rule.rule, { checked, breaches, examples }];
    });
    const until = Math.max(this.#until.getTime(), this.#mark?.until ?? 0);
    return { until, carried: this.#carried, rules: Object.fromEntries(counted), subjects, attempts: this.#over };
  }

  /** The rules that look at the attempt alone. */
  #alone(attempt: AuditAttempt, dialSeen: boolean): void {
    if (attempt.targetId !== null && this.#subjects.size <= mostTouched) this.#subjects.add(attempt.targetId);
    const over = this.#isOver(attempt);
    for (const { rule, watch, ...tally } of this.#watched) {
      if (!rule.remembers) (over ? tally.over : tally.open).add(watch(attempt), attempt.id);
    }
    if (over) this.#over++;
    else this.#carried.push({ id: attempt.id, dialSeen });
  }

  #isOver({ state, endedAt }: AuditAttempt): boolean {
    if (state === 'unknown') return endedAt !== null && this.#now - endedAt > unknownMs;
    return state === 'ended' || state === 'refused' || state === 'released';
  }
}
