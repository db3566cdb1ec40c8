/**
 * What a trunk and an operator's phone are for PJSIP. Pure; the objects are pushed by ARI
 * (`PUT /asterisk/config/dynamic/<module>/<type>/<id>`) in the given order and taken back in the reverse order.
 * A push over an existing object keeps the fields that it does not name: delete first when a trunk has changed.
 */
import { isIP } from 'node:net';
import type { ConfigFields } from '../../domain/call-control.ts';

export interface PjsipObject {
  readonly module: 'res_pjsip';
  readonly type: 'aor' | 'auth' | 'endpoint' | 'identify' | 'registration';
  readonly id: string;
  readonly fields: ConfigFields;
}

/** The part of a trunk's configuration that SIP needs; `TrunkConfig` of the configuration file fits. */
export interface TrunkPeer {
  readonly host: string;
  readonly port: number;
  readonly username?: string;
  readonly password?: string;
  readonly register: boolean;
  /** SIP address of the outbound proxy. */
  readonly proxy?: string;
  readonly codecs: readonly string[];
  readonly qualify: boolean;
}

const sipDefaultPort = 5060;
const qualifySeconds = 30;

/** Objects of one trunk; each has the trunk's name as its id. */
export function trunkObjects(name: string, trunk: TrunkPeer): PjsipObject[] {
  const objects: PjsipObject[] = [];
  if (trunk.username !== undefined) objects.push(authObject(name, trunk.username, trunk.password ?? ''));
  objects.push(trunkAor(name, trunk), trunkEndpoint(name, trunk), trunkIdentify(name, trunk));
  if (trunk.register) objects.push(trunkRegistration(name, trunk));
  return objects;
}

function object(type: PjsipObject['type'], id: string, fields: ConfigFields): PjsipObject {
  return { module: 'res_pjsip', type, id, fields };
}

function authObject(id: string, username: string, password: string): PjsipObject {
  return object('auth', id, [
    ['auth_type', 'userpass'],
    ['username', username],
    ['password', password],
  ]);
}

function trunkAor(name: string, trunk: TrunkPeer): PjsipObject {
  return object('aor', name, [
    ['contact', `sip:${authority(trunk)}`],
    ['qualify_frequency', trunk.qualify ? String(qualifySeconds) : '0'],
    ...proxyField(trunk),
  ]);
}

function trunkEndpoint(name: string, trunk: TrunkPeer): PjsipObject {
  const login: ConfigFields =
    trunk.username === undefined
      ? []
      : [
          ['outbound_auth', name],
          ['from_domain', trunk.host],
        ];
  return object('endpoint', name, [
    ['context', 'from-trunk'],
    ['aors', name],
    ['allow', `!all,${trunk.codecs.join(',')}`],
    // Nobody may pass for this trunk by writing its name into From.
    ['identify_by', 'ip'],
    noTransfer,
    ['trust_id_inbound', 'yes'],
    ...mediaFields,
    ...login,
    ...proxyField(trunk),
  ]);
}

/** REFER from outside would take a leg out of our hands: people are handed over by the desk alone. */
const noTransfer: ConfigFields[number] = ['allow_transfer', 'no'];

/** No `rtp_timeout` on trunks: missing inbound audio alone never ends a call. */
const mediaFields: ConfigFields = [
  ['direct_media', 'no'],
  ['dtmf_mode', 'auto'],
  ['rtp_symmetric', 'yes'],
  ['force_rport', 'yes'],
  ['timers', 'yes'],
  ['100rel', 'yes'],
  ['ice_support', 'no'],
];

/** Calls in are known by address; on another port than 5060 also by port, since test networks share one address. */
function trunkIdentify(name: string, trunk: TrunkPeer): PjsipObject {
  const hosts = [trunk.port === sipDefaultPort ? trunk.host : authority(trunk)];
  const proxy = /^sips?:(?:[^@;]*@)?(\[[^\]]+\]|[^:;>]+)/.exec(trunk.proxy ?? '')?.[1];
  if (proxy !== undefined && proxy !== trunk.host) hosts.push(proxy);
  return object('identify', name, [
    ['endpoint', name],
    ['match', hosts.join(',')],
    ['srv_lookups', 'no'],
  ]);
}

function trunkRegistration(name: string, trunk: TrunkPeer): PjsipObject {
  const username = trunk.username ?? name;
  return object('registration', name, [
    ['server_uri', `sip:${authority(trunk)}`],
    ['client_uri', `sip:${username}@${authority(trunk)}`],
    ['contact_user', username],
    ['outbound_auth', name],
    ['expiration', '300'],
    ['retry_interval', '10'],
    // A wrong password mended at the carrier must not need a restart here.
    ['auth_rejection_permanent', 'no'],
    ['forbidden_retry_interval', '60'],
    ['fatal_retry_interval', '60'],
    ['max_retries', '1000000'],
    // Calls that come by this registration are known by its own mark, whatever address they come from.
    ['line', 'yes'],
    ['endpoint', name],
    ...proxyField(trunk),
  ]);
}

/** `lr`: a loose router, as every proxy of this century is. */
function proxyField(trunk: TrunkPeer): ConfigFields {
  if (trunk.proxy === undefined) return [];
  return [['outbound_proxy', /;lr\b/.test(trunk.proxy) ? trunk.proxy : `${trunk.proxy};lr`]];
}

function authority(trunk: TrunkPeer): string {
  const host = isIP(trunk.host) === 6 ? `[${trunk.host}]` : trunk.host;
  return trunk.port === sipDefaultPort ? host : `${host}:${trunk.port}`;
}

export interface OperatorPhone {
  readonly password: string;
  /** `webrtc`: the browser, by WebSocket; `sip`: a desk phone or a programme, by UDP or TCP. */
  readonly kind: 'sip' | 'webrtc';
}

/** Objects of one operator's phone; it registers with `name` and the password. Reached as `PJSIP/<name>`. */
export function operatorObjects(name: string, phone: OperatorPhone): PjsipObject[] {
  return [
    authObject(name, name, phone.password),
    // A reloaded page replaces its old contact instead of being refused.
    object('aor', name, [
      ['max_contacts', '1'],
      ['remove_existing', 'yes'],
      ['qualify_frequency', phone.kind === 'sip' ? String(qualifySeconds) : '0'],
    ]),
    object('endpoint', name, [
      ['context', 'from-operator'],
      ['aors', name],
      ['auth', name],
      // A-law on both sides: Opus would double the cost of a call and carries nothing more over an 8 kHz network.
      ['allow', '!all,alaw,ulaw'],
      ['identify_by', 'username'],
      noTransfer,
      // A phone is rung where it registered from: whoever may register must not name a carrier's address instead.
      ['rewrite_contact', 'yes'],
      ...(phone.kind === 'webrtc' ? browserFields : deskFields),
    ]),
  ];
}

/** A closed page leaves its call up until RTP has been missing for this long. */
const browserFields: ConfigFields = [
  ['webrtc', 'yes'],
  ['dtls_auto_generate_cert', 'yes'],
  ['direct_media', 'no'],
  ['rtp_timeout', '10'],
];

const deskFields: ConfigFields = mediaFields.filter(([field]) => field !== '100rel');
