import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteSound, type RecordingStory } from '../../../api/recordings.ts';
import { Modal } from '../../../ui/dialog.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Card } from '../../../ui/page.tsx';
import { When } from '../../../ui/values.tsx';
import styles from '../recordings.module.css';

interface HearingsProps {
  readonly id: string;
  readonly hearings: RecordingStory['hearings'];
  /** Administrators delete. */
  readonly mayDelete: boolean;
}

/** Who listened and why: it stands in the audit log for good. */
export function Hearings({ id, hearings, mayDelete }: HearingsProps) {
  const { t } = useTranslation('recordings');
  const [asking, setAsking] = useState(false);
  const button = mayDelete && (
    <Button size="xs" variant="default" onClick={() => setAsking(true)}>
      {t('delete')}
    </Button>
  );
  return (
    <Card title={t('hearings')} aside={button}>
      {hearings.length === 0 && <p className="muted">{t('noHearings')}</p>}
      <ul className={styles.comments}>
        {hearings.map(({ at, who, reason }) => (
          <li key={at}>
            <When at={at} />
            <span>
              {who}: {reason}
            </span>
          </li>
        ))}
      </ul>
      {asking && <Deletion id={id} close={() => setAsking(false)} />}
    </Card>
  );
}

/** It cannot be brought back: the reason is asked, and the safe way out has the focus. */
function Deletion({ id, close }: { readonly id: string; readonly close: () => void }) {
  const { t } = useTranslation('recordings');
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const deleting = useMutation({
    mutationFn: () => deleteSound(id, reason.trim()),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['recordings'] });
      close();
    },
  });
  return (
    <Modal opened onClose={close} title={t('deleteTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      <div className={styles.body}>
        <TextInput
          label={t('deleteReason')}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {deleting.error && <Failure error={deleting.error} />}
        <div className={styles.row}>
          <Button variant="default" data-autofocus onClick={close}>
            {t('keep')}
          </Button>
          <Button
            color="red"
            disabled={reason.trim().length < 3}
            loading={deleting.isPending}
            onClick={() => deleting.mutate()}
          >
            {t('deleteNow')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
