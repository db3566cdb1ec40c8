import type { Comparison, Score } from './compare.ts';

const widths = [14, 11, 19, 8, 8, 11, 11, 8] as const;

export function header(): string {
  return line(['traffic', 'operators', 'dialer', 'busy', 'talking', 'abandoned', 'worst day', 'wait']);
}

/** One row for each dialer, then the verdict. */
export function rows({ traffic, ours, progressive, rivals, capKept, ahead }: Comparison): string {
  const verdict = `${capKept ? 'cap kept' : 'OVER THE CAP'}, ${ahead ? 'ahead of every rival' : 'NOT AHEAD'}`;
  const scores = [ours, ...(progressive ? [progressive] : []), ...rivals].map((score, index) =>
    line([...(index === 0 ? [traffic.name, String(traffic.operators)] : ['', '']), ...cells(score)]),
  );
  return [...scores, `${' '.repeat(widths[0] + widths[1])}${verdict}`].join('\n');
}

function cells({ who, busyShare, talkShare, abandonment, worstDay, wait }: Score): readonly string[] {
  return [
    who,
    percent(busyShare, 1),
    percent(talkShare, 1),
    percent(abandonment, 2),
    percent(worstDay, 2),
    `${wait.toFixed(0)} s`,
  ];
}

function percent(share: number, digits: number): string {
  return `${(share * 100).toFixed(digits)} %`;
}

function line(texts: readonly string[]): string {
  return texts
    .map((text, index) => (index < 3 ? text.padEnd(widths[index] ?? 0) : text.padStart(widths[index] ?? 0)))
    .join('');
}
