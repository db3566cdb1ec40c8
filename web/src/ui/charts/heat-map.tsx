import { useTranslation } from 'react-i18next';
import type { ReportRow } from '../../api/reports.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import styles from './charts.module.css';
import { type HeatCell, heatMap, hoursShown } from './model.ts';

/** When people answer: a table whose cells are coloured, so that it can be looked at and read aloud. */
export function HeatMap({ rows }: { readonly rows: readonly ReportRow[] }) {
  const { t } = useTranslation('reports');
  const map = heatMap(rows);
  const hours = hoursShown(map);
  const most = Math.max(...map.flat().map(({ share }) => share), 0.01);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.scroll} aria-label={t('heat.caption')} tabIndex={0}>
      <table className={styles.heat}>
        <caption className="visually-hidden">{t('heat.caption')}</caption>
        <thead>
          <tr>
            <td />
            {hours.map((hour) => (
              <th key={hour} scope="col">
                {hour}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.map((day, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the seven days never move
            <tr key={index}>
              <th scope="row">{t(`heat.day.${index + 1}`)}</th>
              {hours.map((hour) => (
                <Cell key={hour} cell={day[hour]} most={most} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">{t('heat.note')}</p>
    </section>
  );
}

function Cell({ cell, most }: { readonly cell: HeatCell | undefined; readonly most: number }) {
  const { t } = useTranslation('reports');
  const { percent } = useFormats();
  if (cell === undefined || cell.dials === 0) return <td className={styles.none}>·</td>;
  const strength = Math.round((cell.share / most) * 36);
  return (
    <td
      title={t('heat.cell', { answered: cell.answered, dials: cell.dials })}
      style={{ background: `color-mix(in srgb, var(--dz-heard) ${strength}%, var(--dz-surface))` }}
    >
      {percent(cell.share, 0)}
    </td>
  );
}
