import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { useHotkeys } from '../../../ui/hotkeys.ts';
import { Icon } from '../../../ui/icon.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import { promptsQuery, type SavedPrompt } from '../query.ts';
import type { Beginning } from './recording/dialog.tsx';

const RecordingDialog = lazy(async () => ({ default: (await import('./recording/dialog.tsx')).RecordingDialog }));

/** What telephones play an own recording at, LUFS. */
const target = -19;

interface AddRecordingProps {
  readonly language: string;
  /** A part that plays it. */
  readonly add: (prompt: string) => void;
}

/** Two ways to an own recording: the microphone (R) and a file. */
export function AddRecording({ language, add }: AddRecordingProps) {
  const { t } = useTranslation('editor');
  const { language: locale } = useFormats();
  const client = useQueryClient();
  const [beginning, setBeginning] = useState<Beginning>();
  const chooser = useRef<HTMLInputElement>(null);
  const record = () => setBeginning({ from: 'microphone' });
  useHotkeys(beginning ? {} : { r: record });
  const one = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  const saved = ({ id, lengthMs, loudness }: SavedPrompt) => {
    setBeginning(undefined);
    void client.invalidateQueries({ queryKey: promptsQuery.queryKey });
    sayDone(t('record.saved', { seconds: one(lengthMs / 1000), was: one(loudness), is: one(target) }));
    add(id);
  };
  return (
    <>
      <Button size="xs" variant="default" leftSection={<Icon name="record" size={14} />} onClick={record}>
        {t('message.record')}
      </Button>
      <Button size="xs" variant="default" onClick={() => chooser.current?.click()}>
        {t('message.upload')}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept="audio/*,.wav,.mp3,.ogg,.m4a,.webm"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) setBeginning({ from: 'file', file });
        }}
      />
      {beginning && (
        <Suspense>
          <RecordingDialog
            beginning={beginning}
            language={language}
            close={() => setBeginning(undefined)}
            saved={saved}
          />
        </Suspense>
      )}
    </>
  );
}
