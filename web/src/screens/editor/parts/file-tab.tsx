import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page.tsx';
import styles from '../editor.module.css';
import type { File } from '../model.ts';
import { checkText } from '../query.ts';
import { Problems } from './problems.tsx';

/** The campaign as the text of its file; both ways without loss. */
export function FileTab({
  text,
  change,
}: {
  readonly text: string | undefined;
  readonly change: (file: File) => void;
}) {
  const { t } = useTranslation('editor');
  const [draft, setDraft] = useState<string>();
  const applying = useMutation({
    mutationFn: checkText,
    onSuccess: ({ file }) => {
      if (!file) return;
      change(file);
      setDraft(undefined);
    },
  });
  const shown = draft ?? text ?? '';
  return (
    <Card>
      <p className="muted">{t('file.help')}</p>
      <textarea
        className={styles.text}
        aria-label={t('file.label')}
        spellCheck={false}
        value={shown}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <div style={{ display: 'flex', gap: 8, margin: '12px 0' }}>
        <Button disabled={draft === undefined} loading={applying.isPending} onClick={() => applying.mutate(shown)}>
          {t('file.apply')}
        </Button>
        <Button
          variant="default"
          component="a"
          href={`data:application/yaml;charset=utf-8,${encodeURIComponent(shown)}`}
          download="campaign.yaml"
        >
          {t('file.download')}
        </Button>
      </div>
      {applying.data && !applying.data.ok && <Problems check={applying.data} />}
    </Card>
  );
}
