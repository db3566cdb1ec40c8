import { useTranslation } from 'react-i18next';
import type { ReportRow } from '../../api/reports.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import styles from './charts.module.css';
import { bestHour, type HeatCell, heatMap, hoursShown } from './model.ts';

/** With more hours than these, cells are too narrow for words: their colour is looked at, and each says its figures when asked. */
const roomyHours = 13;

/** When people answer: a table whose cells are coloured, so that it can be looked at and read aloud. */
export function HeatMap({ rows }: { readonly rows: readonly ReportRow[] }) {
  const { t } = useTranslation('reports');
  const map = heatMap(rows);
  const hours = hoursShown(map);
  const most = Math.max(...map.flat().map(({ share }) => share), 0.01);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <section className={styles.scroll} aria-label={t('heat.caption')} tabIndex={0}>
      <Best map={map} />
      <table className={styles.heat} data-narrow={hours.length > roomyHours || undefined}>
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

/** The picture in one sentence. */
function Best({ map }: { readonly map: ReturnType<typeof heatMap> }) {
  const { t } = useTranslation('reports');
  const { percent } = useFormats();
  const best = bestHour(map);
  if (!best) return null;
  const { weekday, hour, share, answered, dials } = best;
  return (
    <p className={styles.best}>
      {t('heat.best', {
        day: t(`heat.day.${weekday + 1}`),
        from: hour,
        to: hour + 1,
        share: percent(share, 0),
        answered,
        dials,
      })}
    </p>
  );
}

function Cell({ cell, most }: { readonly cell: HeatCell | undefined; readonly most: number }) {
  const { t } = useTranslation('reports');
  const { percent } = useFormats();
  if (cell === undefined || cell.dials === 0) return <td className={styles.none} />;
  const strength = Math.round(8 + (cell.share / most) * 44);
  return (
    <td
      title={t('heat.cell', { share: percent(cell.share, 0), answered: cell.answered, dials: cell.dials })}
      style={{ background: `color-mix(in srgb, var(--dz-heard) ${strength}%, var(--dz-surface))` }}
    >
      <span>{percent(cell.share, 0)}</span>
    </td>
  );
}
