import type { CallEvent, ChannelInfo, ChannelState } from '../../domain/call-control.ts';
import type { AriEvent, RawChannel } from './raw-events.ts';

const channelStates: Readonly<Record<string, ChannelState>> = {
  Down: 'down',
  Ring: 'ringing',
  Ringing: 'ringing',
  Up: 'up',
};

/** Q.850: the ring time ran out. */
const noAnswerFromUser = 19;

type Mapper = (event: AriEvent, at: Date) => CallEvent | undefined;

/** One row an ARI event that the port knows; the event filter on the server is made from the keys. */
const mappers = {
  StasisStart: ({ channel, args = [] }, at) =>
    channel && { type: 'entered', at, channel: channelInfo(channel), args, dialled: channel.dialplan.exten },
  StasisEnd: ({ channel }, at) => channel && { type: 'left', at, channelId: channel.id },
  ChannelStateChange: ({ channel }, at) =>
    channel && { type: 'state', at, channelId: channel.id, state: channelState(channel) },
  ChannelDtmfReceived: ({ channel, digit = '' }, at) =>
    channel && { type: 'key', at, channelId: channel.id, key: digit },
  ChannelTalkingStarted: ({ channel }, at) => channel && { type: 'talking-started', at, channelId: channel.id },
  ChannelTalkingFinished: ({ channel, duration = 0 }, at) =>
    channel && { type: 'talking-finished', at, channelId: channel.id, durationMs: duration },
  ChannelHangupRequest: ({ channel, cause = 0 }, at) =>
    channel && { type: 'hangup-requested', at, channelId: channel.id, cause },
  ChannelDestroyed: ended,
  PlaybackStarted: (event, at) => playback('playback-started', event, at),
  PlaybackFinished: (event, at) => playback('playback-finished', event, at),
  RecordingFinished: (event, at) => recording('recording-finished', event, at),
  RecordingFailed: (event, at) => recording('recording-failed', event, at),
  PeerStatusChange: ({ endpoint }, at) =>
    endpoint && { type: 'endpoint', at, endpoint: endpoint.resource, online: endpoint.state === 'online' },
} satisfies Record<string, Mapper>;

/** The only event of the second application, which watches endpoints. */
export const endpointEventType = 'PeerStatusChange';

export const callEventTypes: readonly string[] = Object.keys(mappers).filter((type) => type !== endpointEventType);

const byType: ReadonlyMap<string, Mapper> = new Map(Object.entries(mappers));

/** @returns the port's event, or `undefined` for types that the port does not know */
export function toCallEvent(event: AriEvent): CallEvent | undefined {
  return byType.get(event.type)?.(event, new Date(event.timestamp));
}

export function channelInfo(channel: RawChannel): ChannelInfo {
  return {
    id: channel.id,
    name: channel.name,
    state: channelState(channel),
    callerNumber: channel.caller.number,
    createdAt: new Date(channel.creationtime),
    ...sipCallId(channel),
  };
}

/** Whether this application holds the channel. Servers below 16.6 do not say. */
export function isHeldBy({ dialplan }: RawChannel, app: string): boolean {
  return dialplan.app_name === 'Stasis' && dialplan.app_data?.split(',')[0] === app;
}

function sipCallId(channel: RawChannel): { sipCallId?: string } {
  // Local channels and the like have a protocol id of their own making or none.
  return channel.protocol_id && channel.name.startsWith('PJSIP/') ? { sipCallId: channel.protocol_id } : {};
}

function channelState(channel: RawChannel): ChannelState {
  return channelStates[channel.state] ?? 'other';
}

function ended(event: AriEvent, at: Date): CallEvent | undefined {
  const { channel, cause = 0, cause_txt = '', tech_cause } = event;
  if (!channel) return undefined;
  // Asterisk 16 reports cause 0 where 22 says 19: the ring time ran out while the phone rang.
  const rangOut = cause === 0 && channel.state === 'Ringing';
  return {
    type: 'ended',
    at,
    channelId: channel.id,
    cause: rangOut ? noAnswerFromUser : cause,
    causeText: cause_txt,
    ...(tech_cause ? { sipStatus: tech_cause } : {}),
    ...sipCallId(channel),
  };
}

function playback(
  type: 'playback-started' | 'playback-finished',
  { playback: about }: AriEvent,
  at: Date,
): CallEvent | undefined {
  if (!about) return undefined;
  const channelId = about.target_uri.replace(/^(channel|bridge):/, '');
  return { type, at, playbackId: about.id, channelId, ...(about.state === 'failed' ? { failed: true } : {}) };
}

function recording(
  type: 'recording-finished' | 'recording-failed',
  { recording: about }: AriEvent,
  at: Date,
): CallEvent | undefined {
  if (!about) return undefined;
  const seconds = about.duration === undefined ? {} : { seconds: about.duration };
  return { type, at, name: about.name, ...seconds, ...(about.cause === undefined ? {} : { cause: about.cause }) };
}
