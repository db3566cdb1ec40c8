import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page.tsx';
import styles from '../desk.module.css';
import type { Desk } from '../model.ts';

/** Talks whose outcome waits. */
export function Tray({ unfilled, open }: { readonly unfilled: Desk['unfilled']; readonly open: (id: string) => void }) {
  const { t } = useTranslation('desk');
  if (unfilled.length === 0) return null;
  return (
    <Card title={t('unfilled', { count: unfilled.length })}>
      <div className={styles.chips}>
        {unfilled.map(({ id, name }) => (
          <button key={id} type="button" className={styles.chip} onClick={() => open(id)}>
            {name ? <span lang="ru">{name}</span> : t('nobody')}
          </button>
        ))}
      </div>
    </Card>
  );
}
