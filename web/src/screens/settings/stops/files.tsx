import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client.ts';
import { upload } from '../../../api/http.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Card } from '../../../ui/page.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import { When } from '../../../ui/values.tsx';
import { stopFilesQuery, stopsQuery } from '../query.ts';
import styles from '../settings.module.css';

/** The list, its count and its files are read anew. */
function useAgain(): () => Promise<unknown> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: stopsQuery.queryKey });
}

function useTakeBack() {
  const { t } = useTranslation('settings');
  const { count } = useFormats();
  const again = useAgain();
  return useMutation({
    mutationFn: (stopFile: string) =>
      answer(api.POST('/api/do-not-call/files/{stopFile}/take-back', { params: { path: { stopFile } } })),
    onSuccess: async ({ removed }) => {
      sayDone(t('stops.tookBack', { n: count(removed) }));
      await again();
    },
  });
}

/** A file of numbers: loaded, and taken back whole when it was the wrong one. */
export function FileForm() {
  const { t } = useTranslation('settings');
  const again = useAgain();
  const takeBack = useTakeBack();
  const loading = useMutation({
    mutationFn: async (file: File) => {
      const { id } = await upload<{ id: string }>('/api/uploads', file, () => undefined);
      return answer(api.POST('/api/do-not-call/import', { body: { upload: id, note: file.name } }));
    },
    onSuccess: async (report) => {
      const { file, added } = report;
      const undo = file !== undefined && added > 0 && { label: t('undo'), run: () => takeBack.mutate(file) };
      sayDone(t('stops.loaded', report), undo || undefined);
      await again();
    },
  });
  const error = loading.error ?? takeBack.error;
  return (
    <Card title={t('stops.file')}>
      <Button component="label" size="xs" variant="default" loading={loading.isPending}>
        {t('stops.choose')}
        <input
          type="file"
          accept=".csv,.txt,.xlsx"
          aria-label={t('stops.file')}
          className="visually-hidden"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) loading.mutate(file);
            event.currentTarget.value = '';
          }}
        />
      </Button>
      <p className={styles.note}>{t('stops.fileNote')}</p>
      {error !== null && <Failure error={error} />}
      {loading.data && <p className={styles.note}>{t('stops.loaded', loading.data)}</p>}
      <Files takeBack={(file) => takeBack.mutate(file)} busy={takeBack.isPending} />
    </Card>
  );
}

interface FilesProps {
  readonly takeBack: (file: string) => void;
  readonly busy: boolean;
}

function Files({ takeBack, busy }: FilesProps) {
  const { t } = useTranslation('settings');
  const { count } = useFormats();
  const { data: files = [] } = useQuery(stopFilesQuery);
  if (files.length === 0) return null;
  return (
    <section aria-label={t('stops.files')}>
      <h3 className={styles.note}>{t('stops.files')}</h3>
      {files.map(({ id, name, added, left, loadedBy, loadedAt }) => (
        <p key={id} className={styles.row}>
          <span>
            {t('stops.fileLine', { name, added: count(added), left: count(left) })}{' '}
            <span className="muted">
              {loadedBy}, <When at={loadedAt} />
            </span>
          </span>
          <Button size="compact-sm" variant="subtle" loading={busy} onClick={() => takeBack(id)}>
            {t('stops.takeBack')}
          </Button>
        </p>
      ))}
    </section>
  );
}
