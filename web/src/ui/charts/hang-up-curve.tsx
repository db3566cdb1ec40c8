import { useTranslation } from 'react-i18next';
import type { ReportRow } from '../../api/reports.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import styles from './charts.module.css';
import { curve, worstSecond } from './model.ts';

interface HangUpCurveProps {
  readonly rows: readonly ReportRow[];
  /** What is said in each part of the message, below the axis. */
  readonly spoken?: readonly { readonly words: string; readonly from: number; readonly seconds: number }[];
}

/** At which second people leave: a bar a second, the sentence above it says the same. */
export function HangUpCurve({ rows, spoken = [] }: HangUpCurveProps) {
  const { t } = useTranslation('reports');
  const { percent } = useFormats();
  const left = curve(rows);
  const worst = worstSecond(left);
  if (worst === undefined) return <p className="muted">{t('hangUps.none')}</p>;
  const end = Math.max(left.length, ...spoken.map(({ from, seconds }) => from + seconds));
  const seconds = Array.from(
    { length: end },
    (_, second) => left[second] ?? { second, left: 0, listening: 0, share: 0 },
  );
  const saying = spoken.find(({ from, seconds: long }) => worst.second >= from && worst.second < from + long);
  return (
    <figure className={styles.curve}>
      <figcaption>
        {t('hangUps.worst', { second: worst.second, share: percent(worst.share) })}{' '}
        {saying && t('hangUps.saying', { words: saying.words })}
      </figcaption>
      <div
        className={styles.plot}
        style={{ gridTemplateColumns: `repeat(${end}, minmax(6px, 1fr))` }}
        aria-hidden="true"
      >
        {seconds.map(({ second, share, left: gone }) => (
          <div key={second} className={styles.column} title={t('hangUps.bar', { second, left: gone })}>
            <span style={{ height: `${(share / worst.share) * 100}%` }} />
            <small>{second % 5 === 0 ? second : ''}</small>
          </div>
        ))}
        {spoken.map((piece) => (
          <p
            key={piece.from}
            className={styles.words}
            style={{ gridColumn: `${piece.from + 1} / span ${piece.seconds}` }}
            data-worst={piece === saying || undefined}
          >
            {piece.words}
          </p>
        ))}
      </div>
    </figure>
  );
}
