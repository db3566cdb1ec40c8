import { useTranslation } from 'react-i18next';
import styles from '../dashboard.module.css';

interface MovedProps {
  /** How a figure moved; absent: there is nothing to compare with. */
  readonly by: number | undefined;
  /** The size of the move as people read it. */
  readonly text: (size: number) => string;
}

/** `▲0,6`, with the words for those who do not see the arrow. */
export function Moved({ by, text }: MovedProps) {
  const { t } = useTranslation('dashboard');
  if (by === undefined || by === 0) return null;
  return (
    <span className={styles.moved} title={t('moved.than')}>
      <span aria-hidden="true">{by > 0 ? '▲' : '▼'}</span>
      <span className="visually-hidden">{t(by > 0 ? 'moved.up' : 'moved.down')} </span>
      {text(Math.abs(by))}
    </span>
  );
}
