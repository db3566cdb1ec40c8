import { openMicrophone } from '../../../../phone/devices.ts';

/** How often the level is told, milliseconds: smooth to the eye and cheap. */
const levelEveryMs = 60;
/** Quieter than this is shown as nothing, dBFS. */
const floorDb = -60;

/** An open microphone: its level, and takes of it. */
export interface OpenMicrophone {
  readonly stream: MediaStream;
  close(): void;
}

/** Asks for the microphone and tells its level, 0 to 1, until it is closed. */
export async function listenToMicrophone(tell: (level: number) => void) {
  const microphone = await openMicrophone();
  if (!microphone.ok) return microphone;
  const { stream } = microphone;
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    tell(levelOf(samples));
  }, levelEveryMs);
  const close = () => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
    void context.close();
  };
  return { ok: true as const, open: { stream, close } satisfies OpenMicrophone };
}

/** Root mean square on a scale of decibels: 0 at −60 dBFS, 1 at full scale. */
export function levelOf(samples: Float32Array): number {
  const square = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
  const db = 10 * Math.log10(square || 1e-12);
  return Math.min(1, Math.max(0, 1 - db / floorDb));
}

export interface Take {
  stop(): void;
  readonly sound: Promise<Blob>;
}

/** Records what the microphone hears, in whatever the browser writes; the server makes of it what telephones play. */
export function record(stream: MediaStream): Take {
  const recorder = new MediaRecorder(stream);
  const pieces: Blob[] = [];
  const sound = new Promise<Blob>((resolve) => {
    recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
    recorder.addEventListener('stop', () => resolve(new Blob(pieces, { type: recorder.mimeType })));
  });
  recorder.start();
  return { stop: () => recorder.state !== 'inactive' && recorder.stop(), sound };
}
