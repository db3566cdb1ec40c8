import { type RefObject, useState } from 'react';

export const speeds = [1, 1.5, 2] as const;
export type Speed = (typeof speeds)[number];

/** What the player shows of its sound, and what can be done with it. */
export function useSound(audio: RefObject<HTMLAudioElement | null>) {
  const [state, setState] = useState({ playing: false, at: 0, speed: 1 as Speed, failed: false });
  const merge = (part: Partial<typeof state>) => setState((before) => ({ ...before, ...part }));
  const toggle = () => {
    const element = audio.current;
    if (!element) return;
    if (element.paused) element.play().catch(() => merge({ failed: true }));
    else element.pause();
  };
  const seek = (seconds: number) => {
    const at = Math.max(0, seconds);
    if (audio.current) audio.current.currentTime = at;
    merge({ at });
  };
  const setSpeed = (speed: Speed) => {
    if (audio.current) audio.current.playbackRate = speed;
    merge({ speed });
  };
  const events = {
    onPlay: () => merge({ playing: true, failed: false }),
    onPause: () => merge({ playing: false }),
    onTimeUpdate: () => merge({ at: audio.current?.currentTime ?? 0 }),
    onError: () => merge({ failed: true }),
  };
  return { ...state, toggle, seek, setSpeed, events };
}
