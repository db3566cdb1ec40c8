import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page.tsx';
import { When } from '../../../ui/values.tsx';
import styles from '../settings.module.css';

export interface OneTimeLink {
  readonly login: string;
  readonly url: string;
  readonly expiresAt: string;
}

/** A link that is shown once: whoever has it chooses the password. */
export function LinkPanel({ link, close }: { readonly link: OneTimeLink; readonly close: () => void }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  return (
    <Card title={t('users.linkFor', { login: link.login })}>
      <Secret value={link.url} label={t('users.link')} />
      <p className={styles.note}>
        {t('users.linkNote')} <When at={link.expiresAt} />
      </p>
      <Button size="xs" variant="default" onClick={close}>
        {common('action.close')}
      </Button>
    </Card>
  );
}

/** A text to take along; where the page may not write to the clipboard it is selected. */
export function Secret({ value, label }: { readonly value: string; readonly label: string }) {
  const { t } = useTranslation('settings');
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <div className={styles.row}>
      <TextInput ref={field} readOnly aria-label={label} value={value} style={{ flex: 1, minWidth: 240 }} />
      <Button variant="default" onClick={() => void copy()}>
        {copied ? t('copied') : t('copy')}
      </Button>
    </div>
  );
}
