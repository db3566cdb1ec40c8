/** Why there is no microphone, as the browser names it. */
export type MicrophoneProblem = 'not-allowed' | 'not-found' | 'busy' | 'insecure';

export type Microphone =
  | { readonly ok: true; readonly stream: MediaStream }
  | { readonly ok: false; readonly problem: MicrophoneProblem };

const problems: Readonly<Record<string, MicrophoneProblem>> = {
  NotAllowedError: 'not-allowed',
  SecurityError: 'not-allowed',
  NotFoundError: 'not-found',
  OverconstrainedError: 'not-found',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** Asks once a shift: the track stays open, so that no question comes in a call. */
export async function openMicrophone(): Promise<Microphone> {
  if (!navigator.mediaDevices) return { ok: false, problem: 'insecure' };
  try {
    return { ok: true, stream: await navigator.mediaDevices.getUserMedia({ audio: true, video: false }) };
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    return { ok: false, problem: problems[name] ?? 'busy' };
  }
}

/** Hears when the headset is pulled out. @returns ends it */
export function watchMicrophone(stream: MediaStream, tell: (there: boolean) => void): () => void {
  const [track] = stream.getAudioTracks();
  const gone = () => tell(false);
  track?.addEventListener('ended', gone);
  return () => track?.removeEventListener('ended', gone);
}
