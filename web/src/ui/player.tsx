import { ActionIcon } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '../i18n/formats.ts';
import { Icon } from './icon.tsx';
import styles from './ui.module.css';

interface PlayerProps {
  /** An address of our own server or a blob. */
  readonly src: string | undefined;
  readonly label: string;
  /** What is spoken: shown below, and followed while it plays. */
  readonly words?: string | undefined;
  /** It was asked for a moment ago: it plays as soon as it is there. */
  readonly playAtOnce?: boolean;
}

/** Sound with its text: play, pause, any place of it by mouse or arrow keys. Another sound begins anew. */
export function Player(props: PlayerProps) {
  return <Sound key={props.src} {...props} />;
}

function Sound({ src, label, words, playAtOnce = false }: PlayerProps) {
  const { t } = useTranslation();
  const audio = useRef<HTMLAudioElement>(null);
  const [state, setState] = useState({ playing: false, at: 0, length: 0, failed: false });
  const merge = (part: Partial<typeof state>) => setState((before) => ({ ...before, ...part }));
  const toggle = () => {
    if (audio.current?.paused) audio.current.play().catch(() => merge({ failed: true }));
    else audio.current?.pause();
  };
  return (
    <div>
      <div className={styles.player} role="group" aria-label={label}>
        {/* biome-ignore lint/a11y/useMediaCaption: the words stand below, as text */}
        <audio
          ref={audio}
          src={src}
          preload="metadata"
          autoPlay={playAtOnce}
          onPlay={() => merge({ playing: true })}
          onPause={() => merge({ playing: false })}
          onTimeUpdate={(event) => merge({ at: event.currentTarget.currentTime })}
          onLoadedMetadata={({ currentTarget }) => {
            merge({ failed: false });
            lookForEnd(currentTarget);
          }}
          onDurationChange={({ currentTarget }) => {
            const length = lengthOf(currentTarget);
            if (length !== undefined) merge({ length });
          }}
          onError={() => merge({ failed: true })}
        />
        <ActionIcon
          size="xl"
          radius="xl"
          disabled={!src || state.failed}
          aria-label={t(state.playing ? 'player.pause' : 'player.play')}
          onClick={toggle}
        >
          <Icon name={state.playing ? 'pause' : 'play'} />
        </ActionIcon>
        <span className="num">{clock(state.at)}</span>
        <input
          type="range"
          min={0}
          max={state.length || 1}
          step={0.1}
          value={state.at}
          disabled={!src || state.failed}
          aria-label={t('player.position')}
          aria-valuetext={`${clock(state.at)} / ${clock(state.length)}`}
          onChange={(event) => seek(audio.current, Number(event.currentTarget.value))}
        />
        <span className="num muted">{clock(state.length)}</span>
      </div>
      {state.failed && <p role="alert">{t('player.failed')}</p>}
      {words && <Spoken words={words} share={state.length > 0 ? state.at / state.length : 0} />}
    </div>
  );
}

function seek(sound: HTMLAudioElement | null, seconds: number): void {
  if (sound) sound.currentTime = seconds;
}

/** What a browser recorded does not say how long it is before its end was looked for. */
function lookForEnd(sound: HTMLAudioElement): void {
  if (!Number.isFinite(sound.duration)) sound.currentTime = Number.MAX_SAFE_INTEGER;
}

/** @returns seconds, once they are known; from the end that was looked for, back to the beginning */
function lengthOf(sound: HTMLAudioElement): number | undefined {
  if (!Number.isFinite(sound.duration)) return undefined;
  if (sound.currentTime >= sound.duration && sound.paused) sound.currentTime = 0;
  return sound.duration;
}

/** The words, those that were said marked: by share of the letters, as speech runs evenly enough to find one's place. */
function Spoken({ words, share }: { readonly words: string; readonly share: number }) {
  const said = share > 0 ? words.indexOf(' ', Math.floor(words.length * share)) : 0;
  const end = said < 0 ? words.length : said;
  return (
    <p className={styles.words} lang={/[а-яё]/iu.test(words) ? 'ru' : 'en'}>
      <mark>{words.slice(0, end)}</mark>
      {words.slice(end)}
    </p>
  );
}
