import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '../../../../i18n/formats.ts';
import { useHotkeys } from '../../../../ui/hotkeys.ts';
import { Level } from './level.tsx';
import styles from './recording.module.css';
import { useRecorder } from './use-recorder.ts';

/** The microphone: its level first, then 3-2-1 and the take. R begins, Space stops. */
export function Microphone({ taken }: { readonly taken: (file: File) => void }) {
  const { t } = useTranslation('editor');
  const { state, level, start, stop, ask } = useRecorder(true);
  useEffect(() => {
    if (state.is === 'done') taken(new File([state.sound], 'microphone.webm', { type: state.sound.type }));
  }, [state, taken]);
  const begin = () => state.is === 'ready' && start();
  useHotkeys({ r: begin, space: () => (state.is === 'recording' ? stop() : begin()) });
  if (state.is === 'problem') {
    return (
      <div role="alert" className={styles.body}>
        <p>{t(`record.problem.${state.problem}`)}</p>
        <Button variant="default" onClick={ask}>
          {t('record.askAgain')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <Level level={level} />
      <div className={styles.stage}>
        {state.is === 'asking' && <p className="muted">{t('record.asking')}</p>}
        {state.is === 'ready' && <p>{t('record.ready')}</p>}
        {(state.is === 'counting' || state.is === 'recording') && (
          <>
            <span className={styles.big} role="timer" data-live={state.is === 'recording'}>
              {state.is === 'counting' ? state.seconds : clock(state.seconds)}
            </span>
            <span className="muted">{t(`record.${state.is}`)}</span>
          </>
        )}
      </div>
      <div className={styles.foot}>
        {state.is === 'recording' ? (
          <Button color="red" onClick={stop}>
            {t('record.stop')}
          </Button>
        ) : (
          <Button disabled={state.is !== 'ready'} onClick={start}>
            {t('record.start')}
          </Button>
        )}
      </div>
    </>
  );
}
