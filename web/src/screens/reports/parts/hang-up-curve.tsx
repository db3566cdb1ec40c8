import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { curve, worstSecond } from '../model.ts';
import type { ReportRow } from '../query.ts';
import styles from '../reports.module.css';

/** At which second people leave: a bar a second, the sentence above it says the same. */
export function HangUpCurve({ rows }: { readonly rows: readonly ReportRow[] }) {
  const { t } = useTranslation('reports');
  const { percent } = useFormats();
  const seconds = curve(rows);
  const worst = worstSecond(seconds);
  if (worst === undefined) return <p className="muted">{t('hangUps.none')}</p>;
  return (
    <figure className={styles.curve}>
      <figcaption>{t('hangUps.worst', { second: worst.second, share: percent(worst.share) })}</figcaption>
      <div className={styles.bars} aria-hidden="true">
        {seconds.map(({ second, share, left }) => (
          <div key={second} className={styles.column} title={t('hangUps.bar', { second, left })}>
            <span style={{ height: `${(share / worst.share) * 100}%` }} />
            <small>{second % 5 === 0 ? second : ''}</small>
          </div>
        ))}
      </div>
    </figure>
  );
}
