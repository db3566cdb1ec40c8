import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import styles from './login.module.css';

/** A quiet page around one form. */
export function LoginFrame({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <div className={styles.brand}>
          <img src="/icon.svg" alt="" width="28" height="28" /> {t('name')}
          <span className={styles.language}>
            <LanguageSwitch />
          </span>
        </div>
        <h1>{title}</h1>
        <p className="muted">{lead ?? t('login.lead')}</p>
        {children}
      </div>
    </main>
  );
}
