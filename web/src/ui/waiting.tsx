import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-formats.ts';
import { Icon } from './icon.tsx';
import styles from './ui.module.css';

interface WaitingProps {
  readonly payments: number;
  readonly disputes: number;
}

/** What waits for a decision, each a way there; nothing when nothing waits. */
export function Waiting({ payments, disputes }: WaitingProps) {
  const { t } = useTranslation();
  const { count } = useFormats();
  if (payments + disputes === 0) return null;
  return (
    <p className={styles.waiting}>
      <span className="muted">{t('waiting.title')}</span>
      {payments > 0 && (
        <Link to="/payments">
          {t('waiting.payments', { count: payments, n: count(payments) })} <Icon name="next" size={14} />
        </Link>
      )}
      {disputes > 0 && (
        <Link to="/disputes">
          {t('waiting.disputes', { count: disputes, n: count(disputes) })} <Icon name="next" size={14} />
        </Link>
      )}
    </p>
  );
}
