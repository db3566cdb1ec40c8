/** One mistake in a file that a person wrote, with all that is needed to mend it. */
export interface Problem {
  readonly file: string;
  /** From 1; absent when the value came from the environment or the file has no lines. */
  readonly line?: number;
  readonly column?: number;
  /** Dotted path, such as `trunks.volga.rate`; empty for the whole file. */
  readonly field: string;
  /** What is wrong, without a full stop. */
  readonly message: string;
  /** What to write instead: one sentence. */
  readonly remedy: string;
}

/** `demo.yaml:12:3: redial.busy.after: "5" has no unit. Write for example 5m.` */
export function problemLine(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
  const field = problem.field === '' ? '' : ` ${problem.field}:`;
  return `${place}:${field} ${problem.message}. ${problem.remedy}`;
}

/** All of them, one a line, in the order of the file. */
export function problemList(problems: readonly Problem[]): string {
  return inFileOrder(problems).map(problemLine).join('\n');
}

export function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
