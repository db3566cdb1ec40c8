import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../api/codes.ts';
import { partsOf } from './parts.ts';
import styles from './settings.module.css';

/** The list of pages, and the page. */
export function SettingsFrame({
  roles,
  everywhere,
}: {
  readonly roles: readonly Role[];
  readonly everywhere: boolean;
}) {
  const { t } = useTranslation('settings');
  return (
    <div className={styles.frame}>
      <nav className={styles.parts} aria-label={t('title')}>
        {partsOf(roles, everywhere).map(({ key, to }) => (
          <Link key={key} to={to} className={styles.part}>
            {t(`part.${key}`)}
          </Link>
        ))}
      </nav>
      <div className={styles.page}>
        <Outlet />
      </div>
    </div>
  );
}
