import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { useLive } from '../../../live/use-live.ts';
import styles from '../import.module.css';

interface AtWork {
  readonly imports: readonly { readonly upload: string; readonly rows: number; readonly share: number }[];
}

/** How far an import is; `none` before it begins, `over` after it was seen to end. */
export type Work = { readonly rows: number; readonly share: number } | 'none' | 'over';

/** Follows the import of an upload, whoever began it: this page, another tab, or this page before it was loaded again. */
export function useAtWork(upload: string): Work {
  const client = useQueryClient();
  const [work, setWork] = useState<Work>('none');
  useLive('imports', (data) => {
    const mine = (data as AtWork).imports.find((each) => each.upload === upload);
    if (!mine && typeof work === 'object') void client.invalidateQueries({ queryKey: ['lists'] });
    setWork((before) => mine ?? (before === 'none' ? 'none' : 'over'));
  });
  return work;
}

/** An import that this page did not begin. It goes on by itself. */
export function LoadedElsewhere({ work }: { readonly work: Work }) {
  const { t } = useTranslation('import');
  return (
    <>
      <p className={styles.title} role="status">
        {t(work === 'over' ? 'atWork.over' : 'atWork.title')}
      </p>
      {typeof work === 'object' && <Progress work={work} rows={0} />}
      <p className="muted">{t(work === 'over' ? 'atWork.look' : 'atWork.leave')}</p>
      <Button variant="default" component={Link} to="/lists">
        {t('done.lists')}
      </Button>
    </>
  );
}

/** @param rows of the file where they are counted, 0 where only the share of its bytes is known */
export function Progress({ work, rows }: { readonly work: Work; readonly rows: number }) {
  const { t } = useTranslation('import');
  const { percent } = useFormats();
  const share = typeof work === 'object' ? (rows > 0 ? work.rows / rows : work.share) : 0;
  return (
    <div role="status" style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
      <span>
        {t('check.loading')} {percent(share, 0)}
      </span>
      <div className={styles.bar} style={{ width: 200 }}>
        <span style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
