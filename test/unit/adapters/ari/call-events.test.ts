import { describe, expect, it } from 'vitest';
import { toCallEvent } from '../../../../src/adapters/ari/call-events.ts';
import type { AriEvent, RawChannel } from '../../../../src/adapters/ari/raw-events.ts';

const timestamp = '2026-11-22T06:11:00.348+0000';
const at = new Date(Date.UTC(2026, 10, 22, 6, 11, 0, 348));

function channel(changes: Partial<RawChannel> = {}): RawChannel {
  return {
    id: 'a1',
    name: 'PJSIP/volga-00000001',
    state: 'Up',
    protocol_id: 'call-id@host',
    caller: { number: '79121234567' },
    dialplan: { exten: '4951112233' },
    creationtime: timestamp,
    ...changes,
  };
}

/** Field by field as Asterisk 22.10.1 and 16.28.0 sent them. */
const rows: readonly [string, Partial<AriEvent>, object | undefined][] = [
  [
    'a busy call of Asterisk 22 has its SIP status',
    {
      type: 'ChannelDestroyed',
      cause: 17,
      cause_txt: 'User busy',
      tech_cause: 486,
      channel: channel({ state: 'Down' }),
    },
    { type: 'ended', channelId: 'a1', cause: 17, causeText: 'User busy', sipStatus: 486, sipCallId: 'call-id@host' },
  ],
  [
    'a call of Asterisk 16 that rang out has cause 19, not 0',
    {
      type: 'ChannelDestroyed',
      cause: 0,
      cause_txt: 'Unknown',
      channel: channel({ state: 'Ringing', protocol_id: '' }),
    },
    { type: 'ended', channelId: 'a1', cause: 19, causeText: 'Unknown' },
  ],
  [
    'a call that ended with cause 0 before it rang keeps cause 0',
    { type: 'ChannelDestroyed', cause: 0, cause_txt: 'Unknown', channel: channel({ state: 'Down', protocol_id: '' }) },
    { type: 'ended', channelId: 'a1', cause: 0, causeText: 'Unknown' },
  ],
  [
    'a channel that is not SIP has no Call-ID',
    { type: 'StasisStart', args: ['x'], channel: channel({ name: 'Snoop/a1-00000000', protocol_id: 'no-call-id' }) },
    {
      type: 'entered',
      args: ['x'],
      dialled: '4951112233',
      channel: { id: 'a1', name: 'Snoop/a1-00000000', state: 'up', callerNumber: '79121234567', createdAt: at },
    },
  ],
  [
    'a failed playback says so',
    { type: 'PlaybackFinished', playback: { id: 'p1', target_uri: 'channel:a1', state: 'failed' } },
    { type: 'playback-finished', playbackId: 'p1', channelId: 'a1', failed: true },
  ],
  [
    'a hang-up request of Asterisk 16 has no cause',
    { type: 'ChannelHangupRequest', channel: channel() },
    { type: 'hangup-requested', channelId: 'a1', cause: 0 },
  ],
  [
    'a phone that went away is an endpoint event',
    { type: 'PeerStatusChange', endpoint: { technology: 'PJSIP', resource: 'anna', state: 'offline' } },
    { type: 'endpoint', endpoint: 'anna', online: false },
  ],
  [
    'a recording that failed tells the cause',
    { type: 'RecordingFailed', recording: { name: 'r1', cause: 'disk full' } },
    { type: 'recording-failed', name: 'r1', cause: 'disk full' },
  ],
  [
    'the end of talking has its length',
    { type: 'ChannelTalkingFinished', duration: 1420, channel: channel() },
    { type: 'talking-finished', channelId: 'a1', durationMs: 1420 },
  ],
  ['a type that the port does not know is nothing', { type: 'ChannelVarset', channel: channel() }, undefined],
  ['an event without the part it is about is nothing', { type: 'ChannelDestroyed', cause: 16 }, undefined],
];

describe('ARI events become events of the port', () => {
  it.each(rows)('%s', (_, raw, expected) => {
    const event = toCallEvent({ type: '', timestamp, ...raw });
    expect(event).toEqual(expected && { ...expected, at });
  });
});
