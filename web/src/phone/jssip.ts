import { debug, UA, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { RTCSessionEvent } from 'jssip/lib/UA';
import { watchDelay } from './delay.ts';
import type { PhoneEvent } from './machine.ts';

/** The one file that knows the SIP library; loaded after the desk is painted. */

export interface PhoneAccount {
  readonly path: string;
  readonly login: string;
  readonly password: string;
}

export interface Phone {
  answer(): void;
  hangUp(): void;
  mute(on: boolean): void;
  /** Another microphone takes over, in the call that is on too. */
  speakInto(stream: MediaStream): void;
  stop(): void;
}

/** Host candidates of one network are enough; no server outside is asked. */
const pcConfig: RTCConfiguration = { iceServers: [] };

/**
 * Registers the page's telephone and keeps it registered. One call at a time: a second ring of the same operator is a
 * page that reclaims its call, so the older one is let go.
 * @param first microphone of the shift; calls borrow it
 */
export function startPhone(
  { path, login, password }: PhoneAccount,
  first: MediaStream,
  audio: HTMLAudioElement,
  tell: (event: PhoneEvent) => void,
): Phone {
  debug.disable();
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const socket = new WebSocketInterface(`${scheme}://${location.host}${path}`);
  const ua = new UA({
    sockets: [socket],
    uri: `sip:${login}@dozvon`,
    password,
    register_expires: 120,
    session_timers: false,
    connection_recovery_min_interval: 1,
    connection_recovery_max_interval: 4,
  });
  let current: RTCSession | undefined;
  let microphone = first;
  tell({ type: 'starting' });
  ua.on('registered', () => tell({ type: 'registered' }));
  ua.on('disconnected', () => tell({ type: 'disconnected' }));
  // A node that is being restarted refuses for a moment.
  ua.on('registrationFailed', () => setTimeout(() => ua.isConnected() && ua.register(), 1000));
  ua.on('newRTCSession', ({ session, originator }: RTCSessionEvent) => {
    if (String(originator) !== 'remote') return;
    const older = current;
    current = session;
    if (older && !older.isEnded()) older.terminate();
    follow(session, audio, (event) => session === current && tell(event));
    tell({ type: 'incoming' });
  });
  ua.start();
  return {
    answer: () => current?.answer({ mediaStream: microphone.clone(), pcConfig }),
    hangUp: () => current && !current.isEnded() && current.terminate(),
    mute: (on) => {
      if (!current?.isEstablished()) return;
      if (on) current.mute({ audio: true });
      else current.unmute({ audio: true });
      tell({ type: 'muted', on });
    },
    speakInto: (stream) => {
      microphone = stream;
      if (current?.isEstablished()) void replaceVoice(current, stream);
    },
    stop: () => {
      ua.stop();
      tell({ type: 'stopped' });
    },
  };
}

/** The far side notices nothing but the voice. */
async function replaceVoice(session: RTCSession, stream: MediaStream): Promise<void> {
  const [track] = stream.clone().getAudioTracks();
  const sender = session.connection.getSenders().find((each) => each.track === null || each.track.kind === 'audio');
  if (!track || !sender) return;
  track.enabled = !session.isMuted().audio;
  await sender.replaceTrack(track);
}

function follow(session: RTCSession, audio: HTMLAudioElement, tell: (event: PhoneEvent) => void): void {
  session.on('peerconnection', ({ peerconnection }) => {
    peerconnection.addEventListener('track', ({ streams: [stream] }: RTCTrackEvent) => {
      if (!stream) return;
      audio.srcObject = stream;
      void audio.play().catch(() => undefined);
    });
  });
  // The answer goes out with the first candidate; the server learns the others by itself.
  session.on('icecandidate', ({ ready }) => ready());
  const end = new AbortController();
  const over = (): void => {
    end.abort();
    tell({ type: 'ended' });
  };
  session.on('accepted', () => {
    tell({ type: 'answered' });
    watchDelay(session.connection, end.signal, (ms) => tell({ type: 'delay', ms }));
  });
  session.on('ended', over);
  session.on('failed', over);
}
