import type { AuditMark, CarriedAttempt } from './mark.ts';
import type { AuditAttempt, AuditContext } from './records.ts';
import type { AuditRule, Watch } from './rule.ts';
import { auditRules } from './rules.ts';
import { type Counted, Tally } from './tally.ts';

/** Of more targets than this the list itself is the burden: the whole table is looked at once. */
const mostTouched = 50_000;

/** An unknown attempt may be resolved so long; then its verdict stays. */
const unknownMs = 40 * 86_400_000;

interface Watched {
  readonly rule: AuditRule;
  readonly watch: Watch;
  /** Of attempts that are over. */
  readonly over: Tally;
  /** Of attempts that are not: said now, and judged anew by the next run. */
  readonly open: Tally;
}

/** One run: rules with their memories, and what it leaves to the next. */
export class AuditRun {
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
    return this.#unseen().map(({ id }) => id);
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
    const until = Math.max(this.#until.getTime(), this.#mark?.until ?? 0);
    return { until, carried: this.#carried, rules: this.#counted(), subjects, attempts: this.#over };
  }

  /** The mark of a run that has judged everything before `to`. Its targets are not checked yet: all that were touched are named. */
  halfway(to: Date): AuditMark {
    const carried = [...this.#carried, ...this.#unseen()];
    const subjects = [...this.#subjects];
    return { until: to.getTime(), carried, rules: this.#counted(), subjects, attempts: this.#over };
  }

  #unseen(): readonly CarriedAttempt[] {
    return [...this.#before.values()].filter(({ id }) => !this.#seen.has(id));
  }

  #counted(): AuditMark['rules'] {
    const counted = this.#watched.map(({ rule, over }): [string, Counted] => {
      const { checked, breaches, examples } = over.result();
      return [rule.rule, { checked, breaches, examples }];
    });
    return Object.fromEntries(counted);
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
