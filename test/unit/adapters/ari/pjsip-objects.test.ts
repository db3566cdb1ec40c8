import { describe, expect, it } from 'vitest';
import {
  operatorObjects,
  type PjsipObject,
  type TrunkPeer,
  trunkObjects,
} from '../../../../src/adapters/ari/pjsip-objects.ts';

const plain: TrunkPeer = {
  host: 'sip.example.net',
  port: 5060,
  register: false,
  codecs: ['alaw', 'ulaw'],
  qualify: false,
};

const kinds = (objects: readonly PjsipObject[]) => objects.map(({ type }) => type);
const field = (objects: readonly PjsipObject[], type: string, name: string) =>
  objects.find((one) => one.type === type)?.fields.find(([key]) => key === name)?.[1];

describe('a trunk as PJSIP objects', () => {
  it('known by its address needs no login: contact, endpoint, identification', () => {
    const objects = trunkObjects('volga', plain);
    expect(kinds(objects)).toEqual(['aor', 'endpoint', 'identify']);
    expect(objects.every(({ id, module }) => id === 'volga' && module === 'res_pjsip')).toBe(true);
    expect(field(objects, 'aor', 'contact')).toBe('sip:sip.example.net');
    expect(field(objects, 'endpoint', 'allow')).toBe('!all,alaw,ulaw');
    expect(field(objects, 'identify', 'match')).toBe('sip.example.net');
  });

  it('never lets missing inbound audio end a call, and takes no one else for itself', () => {
    const objects = trunkObjects('volga', plain);
    expect(field(objects, 'endpoint', 'rtp_timeout')).toBeUndefined();
    expect(field(objects, 'endpoint', 'identify_by')).toBe('ip');
    expect(field(objects, 'endpoint', 'direct_media')).toBe('no');
  });

  it('that registers gets its login before what refers to it, and the registration last', () => {
    const objects = trunkObjects('volga', { ...plain, register: true, username: 'u100', password: 'secret' });
    expect(kinds(objects)).toEqual(['auth', 'aor', 'endpoint', 'identify', 'registration']);
    expect(field(objects, 'registration', 'client_uri')).toBe('sip:u100@sip.example.net');
    expect(field(objects, 'registration', 'server_uri')).toBe('sip:sip.example.net');
    expect(field(objects, 'registration', 'auth_rejection_permanent')).toBe('no');
    expect(field(objects, 'endpoint', 'outbound_auth')).toBe('volga');
  });

  it('on another port is told apart by the port too', () => {
    const objects = trunkObjects('guarded', { ...plain, host: '127.0.0.1', port: 7061 });
    expect(field(objects, 'aor', 'contact')).toBe('sip:127.0.0.1:7061');
    expect(field(objects, 'identify', 'match')).toBe('127.0.0.1:7061');
  });

  it.each([
    ['sip:proxy.example.net', 'sip:proxy.example.net;lr', 'sip.example.net,proxy.example.net'],
    [
      'sip:proxy.example.net:5070;transport=tcp',
      'sip:proxy.example.net:5070;transport=tcp;lr',
      'sip.example.net,proxy.example.net',
    ],
    ['sip:sip.example.net;lr', 'sip:sip.example.net;lr', 'sip.example.net'],
  ])('behind the proxy %s sends there and takes calls from there', (proxy, expected, match) => {
    const objects = trunkObjects('volga', { ...plain, proxy });
    expect(field(objects, 'endpoint', 'outbound_proxy')).toBe(expected);
    expect(field(objects, 'identify', 'match')).toBe(match);
  });

  it.each([
    ['a trunk', trunkObjects('volga', plain)],
    ['a page', operatorObjects('web-1', { password: 'x', kind: 'webrtc' })],
    ['a desk phone', operatorObjects('olga', { password: 'x', kind: 'sip' })],
  ])('of %s takes no REFER: legs go where the desk sends them', (_, objects) => {
    expect(field(objects, 'endpoint', 'allow_transfer')).toBe('no');
  });

  it.each(['webrtc', 'sip'] as const)(
    'of a %s phone is rung where it registered from, whatever Contact it names',
    (kind) => {
      expect(field(operatorObjects('web-1', { password: 'x', kind }), 'endpoint', 'rewrite_contact')).toBe('yes');
    },
  );

  it('with an IPv6 address writes it in brackets', () => {
    expect(field(trunkObjects('v6', { ...plain, host: '2001:db8::7' }), 'aor', 'contact')).toBe('sip:[2001:db8::7]');
  });

  it.each([
    [true, '30'],
    [false, '0'],
  ])('with qualify %s asks every %s s', (qualify, seconds) => {
    expect(field(trunkObjects('volga', { ...plain, qualify }), 'aor', 'qualify_frequency')).toBe(seconds);
  });
});

describe('an operator phone as PJSIP objects', () => {
  it('of a desk phone keeps one contact, the newest, and enters as operator', () => {
    const objects = operatorObjects('anna', { kind: 'sip', password: 'secret' });
    expect(kinds(objects)).toEqual(['auth', 'aor', 'endpoint']);
    expect(field(objects, 'aor', 'remove_existing')).toBe('yes');
    expect(field(objects, 'endpoint', 'context')).toBe('from-operator');
    expect(field(objects, 'endpoint', 'webrtc')).toBeUndefined();
  });

  it('of a browser is WebRTC, and a closed page ends its call after 10 s without RTP', () => {
    const objects = operatorObjects('anna', { kind: 'webrtc', password: 'secret' });
    expect(field(objects, 'endpoint', 'webrtc')).toBe('yes');
    expect(field(objects, 'endpoint', 'rtp_timeout')).toBe('10');
    expect(field(objects, 'endpoint', 'allow')).toBe('!all,alaw,ulaw');
  });
});
