import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { complaint } from '../api/errors.ts';
import { useLanguage } from '../i18n/use-formats.ts';
import styles from './ui.module.css';

interface FailureProps {
  readonly error: unknown;
  readonly retry?: () => void;
}

/** What failed, its code, what to do, and a way to try again; the rest of the page lives. */
export function Failure({ error, retry }: FailureProps) {
  const { t } = useTranslation();
  const { code, message, remedy } = complaint(error, useLanguage());
  const own = code === 'offline' ? 'offline' : 'page';
  return (
    <Alert color="red" variant="light" title={message || t(`error.${own}`)} role="alert">
      <p className={styles.tight}>{remedy || (message ? '' : t(`error.${own}Remedy`))}</p>
      <div className={styles.actions}>
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {t('error.retry')}
          </Button>
        )}
        <span className="muted">
          {t('error.code')} <code>{code}</code>
        </span>
      </div>
    </Alert>
  );
}
