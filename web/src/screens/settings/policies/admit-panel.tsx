import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client.ts';
import { Failure } from '../../../ui/failure.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import styles from '../settings.module.css';

/** What a document changes, line by line; it binds only when it was seen. */
export function AdmitPanel({ text }: { readonly text: string }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const seen = useQuery({
    queryKey: ['settings', 'preview', text],
    queryFn: () => answer(api.POST('/api/policy-documents/preview', { body: { text } })),
    retry: false,
  });
  const adding = useMutation({
    mutationFn: () => answer(api.POST('/api/policy-documents', { body: { text } })),
    onSuccess: async ({ name, version }) => {
      sayDone(t('policies.added', { name, version }));
      await client.invalidateQueries({ queryKey: ['settings'] });
    },
  });
  if (seen.error) return <Failure error={seen.error} />;
  if (!seen.data) return null;
  const { kind, name, before, added, removed } = seen.data;
  return (
    <div style={{ marginTop: 14 }}>
      <p className={styles.big}>
        {t(`policies.kind.${kind}`)} {name}
        {': '}
        {before === null ? t('policies.new') : t('policies.instead', { before })}
      </p>
      {added.length + removed.length === 0 ? (
        <p className="muted">{t('policies.same')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
        <pre className={styles.diff} tabIndex={0}>
          {removed.map((line) => (
            <del key={`-${line}`}>{`− ${line}`}</del>
          ))}
          {added.map((line) => (
            <ins key={`+${line}`}>{`+ ${line}`}</ins>
          ))}
        </pre>
      )}
      <div className={styles.foot}>
        <Button loading={adding.isPending} disabled={adding.isSuccess} onClick={() => adding.mutate()}>
          {t('policies.enforce', { name })}
        </Button>
      </div>
      <p className={styles.note}>{t('policies.enforceNote')}</p>
      {adding.error && <Failure error={adding.error} />}
    </div>
  );
}
