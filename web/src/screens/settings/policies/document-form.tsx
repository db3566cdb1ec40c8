import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page.tsx';
import styles from '../settings.module.css';
import { AdmitPanel } from './admit-panel.tsx';

/** A policy or a calendar as text, typed or from a file. */
export function DocumentForm() {
  const { t } = useTranslation('settings');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<string>();
  return (
    <Card title={t('policies.addTitle')}>
      <Textarea
        label={t('policies.text')}
        description={t('policies.textHint')}
        autosize
        minRows={8}
        maxRows={24}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAsked(undefined);
        }}
      />
      <div className={styles.foot}>
        <Button variant="default" disabled={text.trim() === ''} onClick={() => setAsked(text)}>
          {t('policies.preview')}
        </Button>
        <input
          type="file"
          accept=".json,.yaml,.yml"
          aria-label={t('policies.file')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            void file?.text().then((read) => {
              setText(read);
              setAsked(read);
            });
          }}
        />
      </div>
      {asked !== undefined && <AdmitPanel key={asked} text={asked} />}
    </Card>
  );
}
