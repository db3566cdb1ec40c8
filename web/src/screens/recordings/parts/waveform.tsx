import { useTranslation } from 'react-i18next';
import type { RecordingStory, Waveform } from '../../../api/recordings.ts';
import { clock } from '../../../i18n/formats.ts';
import { lanePath } from '../model.ts';
import styles from '../recordings.module.css';

const width = 1000;

interface WaveformProps {
  readonly picture: Waveform;
  readonly at: number;
  readonly seek: (seconds: number) => void;
  readonly comments: RecordingStory['comments'];
}

/** Who spoke when: a lane a side, what was played in colour, comments as flags (the list of comments leads to them); a click or the arrow keys go there. */
export function WaveformPicture({ picture, at, seek, comments }: WaveformProps) {
  const { t } = useTranslation('recordings');
  const { seconds, lanes } = picture;
  const share = (value: number) => (seconds > 0 ? Math.min(1, value / seconds) : 0);
  return (
    <div className={styles.wave}>
      <div className={styles.lanes}>
        {lanes.map(({ side, peaks }) => (
          <div key={side} className={styles.lane} data-side={side}>
            <span className={styles.side}>{t(`side.${side}`)}</span>
            <svg viewBox={`0 0 ${width} 100`} preserveAspectRatio="none" aria-hidden="true">
              <path d={lanePath(peaks, width)} className={styles.still} />
              <path
                d={lanePath(peaks, width)}
                className={styles.played}
                style={{ clipPath: `inset(0 ${((1 - share(at)) * 100).toFixed(2)}% 0 0)` }}
              />
            </svg>
          </div>
        ))}
        <input
          type="range"
          className={styles.seek}
          min={0}
          max={seconds || 1}
          step={0.1}
          value={Math.min(at, seconds)}
          aria-label={t('position')}
          aria-valuetext={`${clock(at)} / ${clock(seconds)}`}
          onChange={(event) => seek(Number(event.currentTarget.value))}
        />
      </div>
      <div className={styles.flags} aria-hidden="true">
        {comments.map(({ id, atMs, text }) => (
          <span key={id} title={`${clock(atMs / 1000)} ${text}`} style={{ left: `${share(atMs / 1000) * 100}%` }}>
            ▴
          </span>
        ))}
      </div>
    </div>
  );
}
