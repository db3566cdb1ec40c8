import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { stayAwake } from './awake.ts';
import { keepMicrophone, type MicrophoneProblem, openMicrophone } from './devices.ts';
import type { Phone } from './jssip.ts';
import { type PhoneEvent, type PhoneState, phoneOff, phoneStep } from './machine.ts';
import { askToNotify } from './notify.ts';
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
      askToNotify();
      const leave = () => {
        setTaken(true);
        stop();
      };
      let letGo: (() => void) | undefined;
      try {
        letGo = await holdDesk(steal, leave);
        setTaken(letGo === undefined);
        if (!letGo) return;
        const made = await startParts(audio.current, tell, leave);
        setProblem('problem' in made ? made.problem : undefined);
        if ('problem' in made) letGo();
        else parts.current = { ...made, end: endOf(made, letGo) };
      } catch {
        letGo?.();
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

function endOf(parts: Parts, letGo: () => void): () => void {
  return () => {
    parts.end();
    letGo();
  };
}

/** One desk a browser, held until it is let go, the tab closes, or another one takes it. @returns undefined when another tab has it */
function holdDesk(steal: boolean, lost: () => void): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    navigator.locks
      .request('dozvon-desk', steal ? { steal } : { ifAvailable: true }, (lock) =>
        lock === null ? resolve(undefined) : new Promise<void>((letGo) => resolve(letGo)),
      )
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
  const [{ startPhone }, { phone: account }] = await Promise.all([import('./jssip.ts'), beginShift()]).catch(
    (error: unknown) => {
      // A shift that does not begin holds no microphone.
      for (const track of microphone.stream.getTracks()) track.stop();
      sounds.close();
      throw error;
    },
  );
  const phone = startPhone(account, microphone.stream, audio, tell);
  const closeMicrophone = keepMicrophone(microphone.stream, {
    tell: (state, device) => tell({ type: 'microphone', state, device }),
    use: (stream) => phone.speakInto(stream),
  });
  const sleep = stayAwake();
  const heart = new Worker(new URL('./heartbeat-worker.ts', import.meta.url), { type: 'module' });
  heart.onmessage = ({ data }: MessageEvent<string>) => data === 'taken' && onTaken();
  return {
    phone,
    sounds,
    end: () => {
      heart.terminate();
      sleep();
      phone.stop();
      sounds.close();
      closeMicrophone();
    },
  };
}
