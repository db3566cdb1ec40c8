import { useTranslation } from 'react-i18next';
import styles from './recording.module.css';

/** Below and above these a voice is too quiet or too loud. */
const quiet = 0.3;
const loud = 0.93;

/** What the microphone hears now: a bar, and the word that goes with it. */
export function Level({ level }: { readonly level: number }) {
  const { t } = useTranslation('editor');
  const word = level < quiet ? 'quiet' : level > loud ? 'loud' : 'good';
  return (
    <div className={styles.level}>
      <div
        role="meter"
        aria-label={t('record.level')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(level * 100)}
        className={styles.bar}
        data-word={word}
      >
        <span style={{ transform: `scaleX(${level.toFixed(2)})` }} />
      </div>
      <span className="muted">{t(`record.heard.${word}`)}</span>
    </div>
  );
}
