import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../../../api/errors.ts';
import { Failure } from '../../../../ui/failure.tsx';
import { Player } from '../../../../ui/player.tsx';
import { type SavedPrompt, savePrompt } from '../../query.ts';
import styles from './recording.module.css';

interface SaveProps {
  readonly file: File;
  readonly source: 'microphone' | 'file';
  readonly language: string;
  readonly saved: (prompt: SavedPrompt) => void;
}

/** Listen, name, save. */
export function Save({ file, source, language, saved }: SaveProps) {
  const { t } = useTranslation('editor');
  const [title, setTitle] = useState(source === 'file' ? file.name.replace(/\.\w+$/, '') : '');
  const [words, setWords] = useState('');
  const src = useAddress(file);
  const saving = useMutation({
    mutationFn: (replace: boolean) => savePrompt(file, { title, words, language, source, replace: String(replace) }),
    onSuccess: saved,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(false);
  };
  const taken = saving.error && codeOf(saving.error) === 'prompt-exists';
  return (
    <form className={styles.body} onSubmit={submit}>
      <Player src={src} label={t('record.listen')} />
      <TextInput
        data-autofocus
        label={t('record.name')}
        maxLength={80}
        required
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={t('record.words')}
        description={t('record.wordsHelp')}
        autosize
        minRows={2}
        maxLength={2000}
        lang={language}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {saving.error && <Failure error={saving.error} />}
      <div className={styles.foot}>
        {taken && (
          <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate(true)}>
            {t('record.replace')}
          </Button>
        )}
        <Button type="submit" disabled={title.trim() === ''} loading={saving.isPending}>
          {t('record.save')}
        </Button>
      </div>
    </form>
  );
}

/** An address of the file for players, given back when it is not needed any more. */
function useAddress(file: File): string | undefined {
  const [src, setSrc] = useState<string>();
  useEffect(() => {
    const address = URL.createObjectURL(file);
    setSrc(address);
    return () => URL.revokeObjectURL(address);
  }, [file]);
  return src;
}
