import { describe, expect, it } from 'vitest';
import { LegacyCallIds } from '../../../../src/adapters/ari/legacy-call-ids.ts';
import type { AriEvent, RawChannel } from '../../../../src/adapters/ari/raw-events.ts';

function channel(name: string, protocolId?: string): RawChannel {
  const timestamp = '2026-11-22T06:00:00.000+0000';
  const described = {
    id: 'a1',
    name,
    state: 'Up',
    caller: { number: '' },
    dialplan: { exten: 's' },
    creationtime: timestamp,
  };
  return protocolId === undefined ? described : { ...described, protocol_id: protocolId };
}

function event(type: string, of: RawChannel): AriEvent {
  return { type, timestamp: '2026-11-22T06:00:00.000+0000', channel: of };
}

describe('SIP Call-IDs of older servers', () => {
  it('puts the Call-ID of Asterisk 16 into the end, where the server leaves it empty', () => {
    const ids = new LegacyCallIds(() => Promise.reject(new Error('not to be asked')));
    ids.originating('a1');
    ids.originated('a1', channel('PJSIP/volga-1', 'x@y'));
    const ended = ids.complete(event('ChannelDestroyed', channel('PJSIP/volga-1', '')));
    expect(ended).toMatchObject({ channel: { protocol_id: 'x@y' } });
  });

  it('learns from an event when the call ends before the reply to its originate has come', () => {
    const ids = new LegacyCallIds(() => Promise.reject(new Error('not to be asked')));
    expect(ids.complete(event('ChannelHangupRequest', channel('PJSIP/volga-1', 'x@y')))).toBeUndefined();
    const ended = ids.complete(event('ChannelDestroyed', channel('PJSIP/volga-1', '')));
    expect(ended).toMatchObject({ channel: { protocol_id: 'x@y' } });
  });

  it('keeps nothing of a call whose end came before the reply', () => {
    const ids = new LegacyCallIds(() => Promise.reject(new Error('not to be asked')));
    ids.originating('a1');
    expect(ids.complete(event('ChannelDestroyed', channel('PJSIP/volga-1', '')))).toBeUndefined();
    ids.originated('a1', channel('PJSIP/volga-1', 'x@y'));
    expect(ids.complete(event('ChannelDestroyed', channel('PJSIP/volga-1', '')))).toBeUndefined();
  });

  it('asks once where the server never tells it, and completes both entry and end', async () => {
    const asked: string[] = [];
    const ids = new LegacyCallIds((channelId, variable) => {
      asked.push(`${channelId} ${variable}`);
      return Promise.resolve('asked@host');
    });
    ids.originating('a1');
    ids.originated('a1', channel('PJSIP/volga-1'));
    const entered = ids.complete(event('StasisStart', channel('PJSIP/volga-1')));
    expect(await entered).toMatchObject({ channel: { protocol_id: 'asked@host' } });
    expect(ids.complete(event('ChannelStateChange', channel('PJSIP/volga-1')))).toBeUndefined();
    const ended = ids.complete(event('ChannelDestroyed', channel('PJSIP/volga-1')));
    expect(ended).toMatchObject({ channel: { protocol_id: 'asked@host' } });
    expect(asked).toEqual(['a1 CHANNEL(pjsip,call-id)']);
  });

  it('asks for a call that came in when it enters', async () => {
    const ids = new LegacyCallIds(() => Promise.resolve('inbound@host'));
    const entered = ids.complete(event('StasisStart', channel('PJSIP/volga-2')));
    expect(await entered).toMatchObject({ channel: { protocol_id: 'inbound@host' } });
  });

  it('asks nothing about channels that are not SIP', () => {
    const ids = new LegacyCallIds(() => Promise.reject(new Error('not to be asked')));
    expect(ids.complete(event('StasisStart', channel('Local/1@x-1')))).toBeUndefined();
  });
});
