import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { doctorQuery } from '../../api/doctor.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './today.module.css';

/** An administrator's first look: everything works, or how much does not, and the way to the remedy. */
export function HealthLine() {
  const { t } = useTranslation('today');
  const { data } = useQuery({ ...doctorQuery, retry: false });
  if (!data) return null;
  const [bad, soon] = (['bad', 'soon'] as const).map(
    (kind) => data.checks.filter(({ state }) => state === kind).length,
  );
  const tone = bad ? 'bad' : soon ? 'soon' : 'ok';
  return (
    <p className={styles.health} data-tone={tone} role={bad ? 'alert' : 'status'}>
      <span>
        <span aria-hidden="true">{{ ok: '✓', soon: '▲', bad: '✕' }[tone]}</span>{' '}
        {t(`health.${tone}`, { count: (bad || soon) ?? 0 })}
      </span>
      <Link to="/settings/health">
        {t('health.open')} <Icon name="next" size={14} />
      </Link>
    </p>
  );
}
