import { ActionIcon, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RecordingStory, soundAddress, waveformQuery } from '../../../api/recordings.ts';
import { clock } from '../../../i18n/formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { useHotkeys } from '../../../ui/hotkeys.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Card } from '../../../ui/page.tsx';
import styles from '../recordings.module.css';
import { Reason, reasonOf } from './reason.tsx';
import { speeds, useSound } from './use-sound.ts';
import { WaveformPicture } from './waveform.tsx';

const step = 5;

interface SoundProps {
  readonly id: string;
  readonly comments: RecordingStory['comments'];
  /** The player itself: comments stand where it stands. */
  readonly audio: RefObject<HTMLAudioElement | null>;
}

/** The picture and the sound of a talk: Space plays, arrows go 5 s, three speeds. */
export function Sound({ id, comments, audio }: SoundProps) {
  const { t } = useTranslation('recordings');
  const picture = useQuery(waveformQuery(id));
  const [reason, setReason] = useState(() => reasonOf(id));
  const { playing, at, speed, failed, toggle, seek, setSpeed, events } = useSound(audio);
  useHotkeys(reason === undefined ? {} : { space: toggle, left: () => seek(at - step), right: () => seek(at + step) });
  return (
    <Card title={t('sound')}>
      {picture.error && <Failure error={picture.error} retry={() => void picture.refetch()} />}
      {!picture.data && !picture.error && <div className={styles.wave} aria-busy="true" />}
      {picture.data && <WaveformPicture picture={picture.data} at={at} seek={seek} comments={comments} />}
      {reason === undefined ? (
        !picture.error && <Reason recording={id} tell={setReason} />
      ) : (
        <div className={styles.player} role="group" aria-label={t('sound')}>
          <audio ref={audio} src={soundAddress(id, reason)} preload="metadata" autoPlay {...events} />
          <ActionIcon
            size="xl"
            radius="xl"
            aria-label={t(playing ? 'pause' : 'play')}
            disabled={failed}
            onClick={toggle}
          >
            <Icon name={playing ? 'pause' : 'play'} />
          </ActionIcon>
          <span className="num">
            {clock(at)} <span className="muted">/ {clock(picture.data?.seconds ?? 0)}</span>
          </span>
          {speeds.map((each) => (
            <Button
              key={each}
              size="compact-sm"
              variant={each === speed ? 'light' : 'default'}
              aria-pressed={each === speed}
              onClick={() => setSpeed(each)}
            >
              {t('speed', { times: each.toLocaleString() })}
            </Button>
          ))}
          <span className="muted">{t('keysHint')}</span>
        </div>
      )}
      {failed && <p role="alert">{t('failed')}</p>}
    </Card>
  );
}
