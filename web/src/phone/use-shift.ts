import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { stayAwake } from './awake.ts';
import { type MicrophoneProblem, openMicrophone, watchMicrophone } from './devices.ts';
import type { Phone } from './jssip.ts';
import { type PhoneEvent, type PhoneState, phoneOff, phoneStep } from './machine.ts';
import { beginShift } from './shift-api.ts';
import { Sounds } from './sounds.ts';

export interface Shift {
  readonly phone: PhoneState;
  readonly problem: MicrophoneProblem | 'failed' | undefined;
  readonly starting: boolean;
  /** Another page of this operator has taken the shift over. */
  readonly taken: boolean;
  /** @param steal takes the desk over from another tab of this browser */
  start(steal?: boolean): Promise<void>;
  stop(): void;
  answer(): void;
  hangUp(): void;
  mute(on: boolean): void;
  play(sound: Parameters<Sounds['play']>[0]): void;
  readonly audio: React.RefObject<HTMLAudioElement | null>;
}

interface Parts {
  readonly phone: Phone;
  readonly sounds: Sounds;
  end(): void;
}

/** The telephone of one shift: microphone, sounds, registration, heartbeat. */
export function useShift(): Shift {
  const [phone, tell] = useReducer(phoneStep, phoneOff);
  const [problem, setProblem] = useState<Shift['problem']>();
  const [starting, setStarting] = useState(false);
  const [taken, setTaken] = useState(false);
  const parts = useRef<Parts | undefined>(undefined);
  const audio = useRef<HTMLAudioElement>(null);
  const stop = useCallback(() => {
    parts.current?.end();
    parts.current = undefined;
  }, []);
  useEffect(() => stop, [stop]);
  const start = useCallback(
    async (steal = false) => {
      if (parts.current || !audio.current) return;
      setStarting(true);
      const leave = () => {
        setTaken(true);
        stop();
      };
      try {
        const alone = await holdDesk(steal, leave);
        setTaken(!alone);
        if (!alone) return;
        const made = await startParts(audio.current, tell, leave);
        setProblem('problem' in made ? made.problem : undefined);
        if (!('problem' in made)) parts.current = made;
      } catch {
        setProblem('failed');
      } finally {
        setStarting(false);
      }
    },
    [stop],
  );
  return {
    ...{ phone, problem, starting, taken, start, stop, audio },
    answer: () => parts.current?.phone.answer(),
    hangUp: () => parts.current?.phone.hangUp(),
    mute: (on) => parts.current?.phone.mute(on),
    play: (sound) => parts.current?.sounds.play(sound),
  };
}

/** One desk a browser. @returns false when another tab has it */
function holdDesk(steal: boolean, lost: () => void): Promise<boolean> {
  return new Promise((resolve) => {
    navigator.locks
      .request('dozvon-desk', steal ? { steal } : { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        // Held until the tab goes, or another one takes it.
        return lock === null ? undefined : new Promise<void>(() => undefined);
      })
      .catch(lost);
  });
}

async function startParts(
  audio: HTMLAudioElement,
  tell: (event: PhoneEvent) => void,
  onTaken: () => void,
): Promise<Parts | { readonly problem: MicrophoneProblem }> {
  const sounds = new Sounds();
  const microphone = await openMicrophone();
  if (!microphone.ok) {
    sounds.close();
    return { problem: microphone.problem };
  }
  // The library is 53 kB: it comes when the desk is on the screen already.
  const [{ startPhone }, { phone: account }] = await Promise.all([import('./jssip.ts'), beginShift()]);
  const phone = startPhone(account, microphone.stream, audio, tell);
  const unwatch = watchMicrophone(microphone.stream, (there) => tell({ type: 'microphone', there }));
  const sleep = stayAwake();
  const heart = new Worker(new URL('./heartbeat-worker.ts', import.meta.url), { type: 'module' });
  heart.onmessage = ({ data }: MessageEvent<string>) => data === 'taken' && onTaken();
  return {
    phone,
    sounds,
    end: () => {
      heart.terminate();
      unwatch();
      sleep();
      phone.stop();
      sounds.close();
      for (const track of microphone.stream.getTracks()) track.stop();
    },
  };
}
