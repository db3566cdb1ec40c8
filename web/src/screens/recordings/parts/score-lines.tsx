import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoreCard } from '../../../api/recordings.ts';
import { useHotkeys } from '../../../ui/hotkeys.ts';
import { withMark } from '../model.ts';
import styles from '../recordings.module.css';

type Marks = readonly (number | undefined)[];

interface ScoreLinesProps {
  readonly lines: ScoreCard['lines'];
  readonly marks: Marks;
  /** Absent: only to be read. */
  readonly change?: (marks: Marks) => void;
  readonly done?: () => void;
}

/** The lines of a card: a digit marks the line one stands on and goes to the next, arrows move, Enter saves. */
export function ScoreLines({ lines, marks, change, done }: ScoreLinesProps) {
  const { t } = useTranslation('recordings');
  const [line, setLine] = useState(0);
  const mark = (at: number, digit: number) => {
    const next = withMark(marks, at, digit, lines[at]?.max ?? 0);
    setLine(next.line);
    change?.(next.marks);
  };
  const digits = Object.fromEntries(
    Array.from({ length: 10 }, (_, digit) => [String(digit), () => mark(line, digit)] as const),
  );
  const move = (by: number) => setLine((at) => Math.min(lines.length - 1, Math.max(0, at + by)));
  useHotkeys(change ? { ...digits, up: () => move(-1), down: () => move(1), enter: () => done?.() } : {});
  return (
    <ol className={styles.lines}>
      {lines.map(({ text, max, weight }, at) => (
        <li key={text} aria-current={change && at === line}>
          <span className={styles.question}>
            {text}
            {weight !== 1 && <span className="muted"> ×{weight}</span>}
          </span>
          <span className={styles.digits} role="group" aria-label={text}>
            {Array.from({ length: max + 1 }, (_, digit) => (
              <button
                // biome-ignore lint/suspicious/noArrayIndexKey: a digit is its place
                key={digit}
                type="button"
                disabled={!change}
                aria-pressed={marks[at] === digit}
                aria-label={t('mark', { digit, max })}
                onClick={() => mark(at, digit)}
              >
                {digit}
              </button>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
