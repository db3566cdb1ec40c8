import { useTranslation } from 'react-i18next';
import type { ReportRow } from '../../api/reports.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import styles from './charts.module.css';
import { type Effect, type Estimate, effectOf } from './model.ts';

/** Whether calling helps: the difference and its interval in words, the shares beside them as lines. */
export function EffectLines({ rows }: { readonly rows: readonly ReportRow[] }) {
  const { t } = useTranslation('reports');
  const effect = effectOf(rows);
  return (
    <>
      <p className={styles.verdict} role="status">
        <Verdict effect={effect} />
      </p>
      {effect.arms.map((arm) => (
        <IntervalLine key={arm.arm} name={t(`arm.${arm.arm}`)} estimate={arm} />
      ))}
    </>
  );
}

function Verdict({ effect: { difference, sure } }: { readonly effect: Effect }) {
  const { t } = useTranslation('reports');
  const { decimal } = useFormats();
  if (!difference) return t('effect.noHoldout');
  const points = (share: number) => `${share > 0 ? '+' : ''}${decimal(share * 100)}`;
  const figures = { share: points(difference.share), low: points(difference.low), high: points(difference.high) };
  const verdict = sure ? (difference.share > 0 ? 'helps' : 'harms') : 'unsure';
  return `${t(`effect.${verdict}`)} ${t('effect.figures', figures)}`;
}

function IntervalLine({ name, estimate }: { readonly name: string; readonly estimate: Estimate }) {
  const { percent } = useFormats();
  const { share, low, high } = estimate;
  return (
    <div className={styles.arm}>
      <span>{name}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.range} style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }} />
        <span className={styles.dot} style={{ left: `${share * 100}%` }} />
      </span>
      <span className="num">
        {percent(share)} ({percent(low)} … {percent(high)})
      </span>
    </div>
  );
}
