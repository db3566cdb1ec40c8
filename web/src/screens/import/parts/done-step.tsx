import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { takeBackImport } from '../../../api/lists.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Figure } from '../../../ui/page.tsx';
import { Count } from '../../../ui/values.tsx';
import styles from '../import.module.css';
import type { Loaded } from '../query.ts';

/** What came of it, what to do next, and the way back. */
export function DoneStep({ loaded, again }: { readonly loaded: Loaded; readonly again: () => void }) {
  const { t } = useTranslation('import');
  const client = useQueryClient();
  const taking = useMutation({
    mutationFn: () => takeBackImport(loaded.listId ?? ''),
    onSuccess: () => client.invalidateQueries({ queryKey: ['lists'] }),
  });
  if (taking.isSuccess) {
    return (
      <>
        <p className={styles.title} role="status">
          {t('done.takenBack')}
        </p>
        <Button onClick={again}>{t('done.another')}</Button>
      </>
    );
  }
  return (
    <>
      <p className={styles.title} role="status">
        {t('done.title')}: {loaded.list}
      </p>
      <div className={styles.big}>
        <Figure name={t('check.people')}>
          <Count value={loaded.debtors} />
        </Figure>
        <Figure name={t('check.phones')}>
          <Count value={loaded.phones} />
        </Figure>
        <Figure name={t('done.refused')}>
          <Count value={loaded.refused} />
        </Figure>
        {loaded.withdrawn > 0 && (
          <Figure name={t('done.withdrawn')}>
            <Count value={loaded.withdrawn} />
          </Figure>
        )}
      </div>
      {taking.error && <Failure error={taking.error} />}
      <div className={styles.foot} style={{ justifyContent: 'flex-start' }}>
        <Button component={Link} to="/campaigns/new" search={{ list: loaded.listId ?? undefined } as never}>
          {t('done.campaign')}
        </Button>
        <Button variant="default" onClick={again}>
          {t('done.another')}
        </Button>
        <Button variant="default" component={Link} to="/lists">
          {t('done.lists')}
        </Button>
        <Button variant="subtle" color="red" loading={taking.isPending} onClick={() => taking.mutate()}>
          {t('done.takeBack')}
        </Button>
      </div>
    </>
  );
}
