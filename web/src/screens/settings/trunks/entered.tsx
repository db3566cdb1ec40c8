import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Card } from '../../../ui/page.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import { trunksQuery } from '../query.ts';
import styles from '../settings.module.css';
import { draftOf } from './entry.ts';
import { TrunkForm } from './trunk-form.tsx';

/** The button that opens the form of a new trunk. */
export function NewTrunk() {
  const { t } = useTranslation('settings');
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <div style={{ marginBottom: 16 }}>
        <Button onClick={() => setOpen(true)}>{t('trunks.enter.add')}</Button>
      </div>
    );
  return (
    <Card title={t('trunks.enter.add')}>
      <TrunkForm close={() => setOpen(false)} />
    </Card>
  );
}

/** The form of an entered trunk, filled in with what the server keeps of it. */
export function ChangeTrunk({ name, close }: { readonly name: string; readonly close: () => void }) {
  const entry = useQuery({
    queryKey: ['settings', 'trunk-entry', name],
    queryFn: () => answer(api.GET('/api/trunks/{trunk}/entry', { params: { path: { trunk: name } } })),
    gcTime: 0,
  });
  if (entry.error) return <Failure error={entry.error} retry={() => void entry.refetch()} />;
  if (!entry.data) return null;
  const { settings, hasPassword } = entry.data;
  return (
    <div style={{ marginTop: 14 }}>
      <TrunkForm known={draftOf(name, settings)} hasPassword={hasPassword} close={close} />
    </div>
  );
}

/** Asks once more: a removed trunk has to be typed anew, password and all. */
export function RemoveTrunk({ name, close }: { readonly name: string; readonly close: () => void }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const removing = useMutation({
    mutationFn: () => answer(api.DELETE('/api/trunks/{trunk}', { params: { path: { trunk: name } } })),
    onSuccess: async () => {
      sayDone(t('trunks.enter.removed', { name }));
      await client.invalidateQueries({ queryKey: trunksQuery.queryKey });
    },
  });
  return (
    <div style={{ marginTop: 14 }}>
      <p>{t('trunks.enter.sure', { name })}</p>
      <div className={styles.row}>
        <Button size="xs" color="red" loading={removing.isPending} onClick={() => removing.mutate()}>
          {t('trunks.enter.removeNow')}
        </Button>
        <Button size="xs" variant="subtle" onClick={close}>
          {t('trunks.enter.cancel')}
        </Button>
      </div>
      {removing.error && <Failure error={removing.error} />}
    </div>
  );
}
