/** Milliseconds of one kind of work. */
export interface Figures {
  readonly name: string;
  readonly runs: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  /** Memory of this process when it began and when it ended, MB; of passes alone. */
  readonly memory?: readonly [number, number];
}

export function figuresOf(name: string, ms: readonly number[], memory?: readonly [number, number]): Figures {
  const sorted = ms.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return {
    name,
    runs: ms.length,
    p50: at(0.5),
    p95: at(0.95),
    max: round(sorted.at(-1) ?? 0),
    ...(memory && { memory }),
  };
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}

export function table(rows: readonly Figures[]): string {
  const lines = rows.map(({ name, runs, p50, p95, max, memory }) =>
    [name, runs, p50, p95, max, memory ? `${memory[0]} → ${memory[1]}` : ''].map(String),
  );
  const all = [['what', 'runs', 'p50 ms', 'p95', 'max', 'memory, MB'], ...lines];
  const widths = all[0]?.map((_, i) => Math.max(...all.map((line) => line[i]?.length ?? 0))) ?? [];
  return all.map((line) => line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')).join('\n');
}
