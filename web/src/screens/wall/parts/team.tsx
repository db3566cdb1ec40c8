import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { statesOf } from '../model.ts';
import type { Wall } from '../query.ts';
import styles from '../wall.module.css';

/** The shift in one line: how many do what, and how well talks were scored of late. */
export function Team({ wall }: { readonly wall: Wall }) {
  const { t } = useTranslation('wall');
  const { percent } = useFormats();
  const { operators, score } = wall;
  return (
    <p className={styles.team}>
      {statesOf(operators).map(({ state, n }) => (
        <span key={state} className={styles.count} data-state={state}>
          <b className="num">{n}</b> {t(`some.${state}`, { count: n })}
        </span>
      ))}
      <Link
        className={styles.score}
        to="/reports"
        search={{ report: 'scores' } as never}
        title={t('score.about', { count: score.talks })}
      >
        {score.average === null ? t('score.none') : t('score.average', { percent: percent(score.average / 100, 0) })}
      </Link>
    </p>
  );
}
