import type { Promised, Verdict } from './rule.ts';

export interface Example {
  readonly attemptId: string | null;
  readonly what: string;
}

/** What came of one rule. */
export interface RuleResult {
  readonly promise: Promised;
  readonly rule: string;
  readonly about: string;
  /** How often the rule had a word to say. */
  readonly checked: number;
  readonly breaches: number;
  /** The first few breaches. */
  readonly examples: readonly Example[];
}

const examplesKept = 5;

/** What a rule has counted. */
export type Counted = Pick<RuleResult, 'checked' | 'breaches' | 'examples'>;

const none: Counted = { checked: 0, breaches: 0, examples: [] };

/** Counts the verdicts of one rule. */
export class Tally {
  readonly #of: Pick<RuleResult, 'promise' | 'rule' | 'about'>;
  readonly #examples: Example[];
  #checked: number;
  #breaches: number;

  /** @param counted before: the new verdicts are added to it */
  constructor(of: Pick<RuleResult, 'promise' | 'rule' | 'about'>, counted = none) {
    this.#of = of;
    this.#checked = counted.checked;
    this.#breaches = counted.breaches;
    this.#examples = [...counted.examples];
  }

  add(verdict: Verdict, attemptId: string | null): void {
    if (verdict === 'not-asked') return;
    this.#checked++;
    if (verdict === 'kept') return;
    this.#breaches++;
    if (this.#examples.length < examplesKept) this.#examples.push({ attemptId, what: verdict.broken });
  }

  result(): RuleResult {
    const { promise, rule, about } = this.#of;
    return { promise, rule, about, checked: this.#checked, breaches: this.#breaches, examples: this.#examples };
  }
}
