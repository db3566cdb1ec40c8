import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../../../../ui/dialog.ts';
import type { SavedPrompt } from '../../query.ts';
import { Microphone } from './microphone-panel.tsx';
import styles from './recording.module.css';
import { Save } from './save.tsx';

/** What the dialog begins with. */
export type Beginning = { readonly from: 'microphone' } | { readonly from: 'file'; readonly file: File };

interface DialogProps {
  readonly beginning: Beginning;
  readonly language: string;
  readonly close: () => void;
  readonly saved: (prompt: SavedPrompt) => void;
}

/** From a voice or a file to a recording that the message plays: level, 3-2-1, take, listen, name. */
export function RecordingDialog({ beginning, language, close, saved }: DialogProps) {
  const { t } = useTranslation('editor');
  const [file, setFile] = useState(beginning.from === 'file' ? beginning.file : undefined);
  const source = beginning.from;
  return (
    <Modal
      opened
      onClose={close}
      title={t(`record.title.${source}`)}
      closeButtonProps={{ 'aria-label': t('record.close') }}
    >
      <div className={styles.body}>
        {file ? (
          <>
            <Save file={file} source={source} language={language} saved={saved} />
            {source === 'microphone' && (
              <div className={styles.foot}>
                <Button variant="subtle" onClick={() => setFile(undefined)}>
                  {t('record.again')}
                </Button>
              </div>
            )}
          </>
        ) : (
          <Microphone taken={setFile} />
        )}
      </div>
    </Modal>
  );
}
