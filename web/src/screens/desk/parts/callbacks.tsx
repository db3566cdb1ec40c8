import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page.tsx';
import { When } from '../../../ui/values.tsx';
import styles from '../desk.module.css';
import type { Desk } from '../model.ts';
import { callbacksQuery, cancelCallback } from '../query.ts';

interface CallbacksProps {
  readonly desk: Desk;
  readonly open: (callback: string) => void;
}

/** Promises to call back. At their time they are dialled by themselves while the operator is ready; missed ones stay here. */
export function Callbacks({ desk, open }: CallbacksProps) {
  const { t } = useTranslation('desk');
  const client = useQueryClient();
  const { due, next } = desk.callbacks;
  const { data } = useQuery(callbacksQuery(`${due} ${next}`));
  const cancelling = useMutation({
    mutationFn: cancelCallback,
    onSuccess: () => client.invalidateQueries({ queryKey: ['desk', 'callbacks'] }),
  });
  const list = data?.callbacks ?? [];
  if (list.length === 0) return null;
  return (
    <Card title={t('callbacks.title', { count: list.length })}>
      <ul className={styles.list}>
        {list.map(({ id, name, dueAt, askedAt, tries, mine, note }) => (
          <li key={id} className={styles.row}>
            <button type="button" className={styles.chip} onClick={() => open(id)}>
              <span lang="ru">{name ?? t('nobody')}</span>
            </button>
            <span>
              {dueAt === null ? t('callbacks.anyTime') : <When at={dueAt} />}
              {dueAt === null && (
                <>
                  {' '}
                  <When at={askedAt} />
                </>
              )}
            </span>
            <span className="muted">
              {mine ? t('callbacks.mine') : t('callbacks.anybody')}
              {tries > 0 && ` · ${t('callbacks.tries', { count: tries })}`} {note}
            </span>
            <span className={styles.grow} />
            <button type="button" className={styles.chip} onClick={() => cancelling.mutate(id)}>
              {t('callbacks.cancel')}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
