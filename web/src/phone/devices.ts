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

/** What the operator is told: `ok`, why there is no microphone any more, or `silent`: switched off on the headset or by the system. */
export type MicrophoneState = 'ok' | 'silent' | MicrophoneProblem;

export interface MicrophoneKit {
  /** @param device name of the microphone that took the place of another */
  tell(state: MicrophoneState, device?: string): void;
  /** Calls borrow this one from now on, the one that is on too. */
  use(stream: MediaStream): void;
}

/** A microphone that is gone is looked for so often; plugging one in is noticed at once. */
const lookEveryMs = 2000;

/**
 * Follows the microphone of a shift. One that is pulled out is told at once with its cause, and whatever microphone is there next takes
 * its place; the call goes on meanwhile. @returns ends it, and closes the microphone
 */
export function keepMicrophone(first: MediaStream, { tell, use }: MicrophoneKit): () => void {
  const end = new AbortController();
  const { signal } = end;
  let stream = first;
  let asking = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  const lives = () => stream.getAudioTracks()[0]?.readyState === 'live';
  const replace = async (): Promise<void> => {
    if (signal.aborted || asking || lives()) return;
    asking = true;
    clearTimeout(again);
    const found = await openMicrophone();
    asking = false;
    if (signal.aborted) return found.ok ? close(found.stream) : undefined;
    if (found.ok) return take(found.stream);
    tell(found.problem);
    // Whoever closed the microphone for us is not asked again and again.
    if (found.problem !== 'not-allowed') again = setTimeout(() => void replace(), lookEveryMs);
  };
  const watch = (): void => {
    const [track] = stream.getAudioTracks();
    track?.addEventListener('mute', () => lives() && tell('silent'), { signal });
    track?.addEventListener('unmute', () => lives() && tell('ok'), { signal });
    track?.addEventListener(
      'ended',
      () => {
        tell('not-found');
        void replace();
      },
      { signal },
    );
  };
  const take = (next: MediaStream): void => {
    stream = next;
    use(next);
    watch();
    tell('ok', next.getAudioTracks()[0]?.label);
  };
  watch();
  navigator.mediaDevices.addEventListener('devicechange', () => void replace(), { signal });
  void onPermission(() => void replace(), signal);
  return () => {
    end.abort();
    clearTimeout(again);
    close(stream);
  };
}

function close(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Hears when the microphone is allowed again; some browsers cannot be asked. */
async function onPermission(changed: () => void, signal: AbortSignal): Promise<void> {
  const status = await navigator.permissions.query({ name: 'microphone' as PermissionName }).catch(() => undefined);
  status?.addEventListener('change', changed, { signal });
}
