import { useCallback, useEffect, useRef, useState } from 'react';
import type { MicrophoneProblem } from '../../../../phone/devices.ts';
import { listenToMicrophone, type OpenMicrophone, record, type Take } from './microphone.ts';

/** Longest take, seconds; the server takes no longer one. */
const longest = 180;
const countFrom = 3;

export type RecorderState =
  | { readonly is: 'asking' | 'ready' }
  | { readonly is: 'problem'; readonly problem: MicrophoneProblem }
  | { readonly is: 'counting' | 'recording'; readonly seconds: number }
  | { readonly is: 'done'; readonly sound: Blob };

export interface Recorder {
  readonly state: RecorderState;
  /** 0 to 1, while the microphone is open. */
  readonly level: number;
  /** Counts down, then records. */
  readonly start: () => void;
  readonly stop: () => void;
  readonly ask: () => void;
}

/** The microphone from the question to a finished take. @param wanted false: nobody is asked (a file was chosen) */
export function useRecorder(wanted: boolean): Recorder {
  const [state, setState] = useState<RecorderState>({ is: 'asking' });
  const [level, setLevel] = useState(0);
  const microphone = useRef<OpenMicrophone>(undefined);
  const take = useRef<Take>(undefined);
  const ask = useCallback(async () => {
    setState({ is: 'asking' });
    const answer = await listenToMicrophone(setLevel);
    if (!answer.ok) return setState({ is: 'problem', problem: answer.problem });
    microphone.current = answer.open;
    setState({ is: 'ready' });
  }, []);
  useEffect(() => {
    if (!wanted) return;
    void ask();
    return () => {
      take.current?.stop();
      microphone.current?.close();
      microphone.current = undefined;
    };
  }, [wanted, ask]);
  const stop = useCallback(() => take.current?.stop(), []);
  useEffect(() => {
    if (state.is !== 'counting' && state.is !== 'recording') return;
    const timer = setTimeout(() => {
      if (state.is === 'recording') {
        if (state.seconds + 1 >= longest) stop();
        // The take may have ended since.
        return setState((now) => (now === state ? { is: 'recording', seconds: state.seconds + 1 } : now));
      }
      if (state.seconds > 1) return setState({ is: 'counting', seconds: state.seconds - 1 });
      if (!microphone.current) return;
      const begun = record(microphone.current.stream);
      take.current = begun;
      setState({ is: 'recording', seconds: 0 });
      void begun.sound.then((sound) => setState({ is: 'done', sound }));
    }, 1000);
    return () => clearTimeout(timer);
  }, [state, stop]);
  const start = useCallback(() => setState({ is: 'counting', seconds: countFrom }), []);
  return { state, level, start, stop, ask: () => void ask() };
}
