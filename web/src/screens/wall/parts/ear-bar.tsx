import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../ui/failure.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import { type Mode, mark } from '../query.ts';
import styles from '../wall.module.css';

export interface Ear {
  readonly transfer: string;
  readonly operator: string;
  readonly mode: Mode;
}

interface EarBarProps {
  readonly ear: Ear;
  readonly change: (mode: Mode) => void;
  readonly end: () => void;
}

/** Who hears the supervisor, in words that cannot be mistaken; a moment worth noting goes to the recording. */
export function EarBar({ ear, change, end }: EarBarProps) {
  const { t } = useTranslation('wall');
  return (
    <div className={styles.ear} data-mode={ear.mode}>
      <span role="status">{t(`ear.${ear.mode}`, { name: ear.operator })}</span>
      {(['listen', 'whisper', 'barge'] as const).map((mode) => (
        <Button key={mode} size="xs" variant={ear.mode === mode ? 'filled' : 'default'} onClick={() => change(mode)}>
          {t(`mode.${mode}`)}
        </Button>
      ))}
      <Button size="xs" color="red" variant="light" onClick={end}>
        {t('end')}
      </Button>
      <Moment key={ear.transfer} transfer={ear.transfer} />
    </div>
  );
}

function Moment({ transfer }: { readonly transfer: string }) {
  const { t } = useTranslation('wall');
  const [text, setText] = useState('');
  const marking = useMutation({
    mutationFn: () => mark(transfer, text.trim() || t('moment')),
    onSuccess: () => {
      setText('');
      sayDone(t('marked'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    marking.mutate();
  };
  return (
    <form onSubmit={submit} className={styles.moment}>
      <TextInput
        size="xs"
        aria-label={t('momentText')}
        placeholder={t('momentText')}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button size="xs" variant="default" type="submit" loading={marking.isPending}>
        {t('mark')}
      </Button>
      {marking.error && <Failure error={marking.error} />}
    </form>
  );
}
