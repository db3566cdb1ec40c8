import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-formats.ts';
import styles from './ui.module.css';

export interface Fall {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly color?: string;
  /** What the colour says, for eyes that do not tell it. */
  readonly icon?: string;
}

/** From the list to the call: every person stands in one line, and the lines sum to the list. */
export function Waterfall({ loaded, falls }: { readonly loaded: number; readonly falls: readonly Fall[] }) {
  const { t } = useTranslation();
  const { count, percent } = useFormats();
  const sum = falls.reduce((total, fall) => total + fall.count, 0);
  const share = (part: number) => (loaded > 0 ? part / loaded : 0);
  return (
    <div>
      <ul className={styles.falls} aria-label={t('waterfall.title')}>
        {falls.map(({ key, label, count: people, color, icon }) => (
          <li key={key} className={styles.fall}>
            <span>
              {icon && <span aria-hidden="true">{icon} </span>}
              {label}
            </span>
            <span className="num" style={{ textAlign: 'right' }}>
              {count(people)}
            </span>
            <span className="num muted" style={{ textAlign: 'right' }}>
              {percent(share(people))}
            </span>
            <span className={styles.bar} aria-hidden="true">
              <span style={{ width: `${share(people) * 100}%`, ...(color && { background: color }) }} />
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.sum}>
        {t('waterfall.total', { count: count(sum) as never, share: percent(share(sum)) })} {sum === loaded ? '✓' : '≠'}
      </p>
    </div>
  );
}
