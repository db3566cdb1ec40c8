import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from '../desk.module.css';
import type { Desk } from '../model.ts';
import type { WorkList } from '../use-work-list.ts';

/** Nobody is on the line: what comes by itself, and what the operator can do. */
export function Idle({ desk, list }: { readonly desk: Desk; readonly list: WorkList }) {
  const { t } = useTranslation('desk');
  const ready = desk.operator?.state === 'ready';
  return (
    <div className={styles.idle}>
      <p className="muted">{t(`idle.${ready ? 'ready' : 'break'}`)}</p>
      <Button variant="default" onClick={list.next} loading={list.busy}>
        {t('list.next')}
        {ready && ' (␣)'}
      </Button>
      {list.empty && <p role="status">{t('list.empty')}</p>}
    </div>
  );
}
