import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AsteriskRoot } from './asterisk-root.ts';

export interface NodePorts {
  readonly http: number;
  readonly ami: number;
  readonly sip: number;
  /** First of 200 RTP ports. */
  readonly rtp: number;
}

export const ariUser = 'conformance';
export const ariPassword = 'not-a-secret';

const noload = [
  'chan_iax2',
  'chan_unistim',
  'chan_motif',
  'chan_console',
  'chan_mgcp',
  'chan_skinny',
  'chan_sip',
  'chan_oss',
  'res_corosync',
  'res_xmpp',
  'res_snmp',
  'res_hep',
  'res_hep_pjsip',
  'res_hep_rtcp',
  'res_phoneprov',
  'res_pjsip_phoneprov_provider',
  'res_config_ldap',
  'res_config_pgsql',
  'cdr_pgsql',
  'cel_pgsql',
  'cdr_radius',
  'cel_radius',
  'pbx_dundi',
  'pbx_ael',
  'pbx_lua',
  'app_voicemail',
  'app_voicemail_odbc',
  'app_minivm',
  'app_jack',
];

/** Writes a complete, minimal configuration below `dir`. `extra` adds or replaces files. @returns path of asterisk.conf */
export function writeAsteriskFiles(
  dir: string,
  root: AsteriskRoot,
  ports: NodePorts,
  extra: Readonly<Record<string, string>>,
): string {
  for (const part of ['etc', 'db', 'keys', 'spool', 'spool/recording', 'run', 'log'])
    mkdirSync(join(dir, part), { recursive: true });
  const files = { ...baseFiles(dir, root, ports), ...extra };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, 'etc', name), text);
  return join(dir, 'etc', 'asterisk.conf');
}

function baseFiles(dir: string, root: AsteriskRoot, ports: NodePorts): Record<string, string> {
  const directories = {
    astetcdir: `${dir}/etc`,
    astmoddir: root.modulesDir,
    astvarlibdir: `${dir}/db`,
    astdbdir: `${dir}/db`,
    astkeydir: `${dir}/keys`,
    astdatadir: root.dataDir,
    astspooldir: `${dir}/spool`,
    astrundir: `${dir}/run`,
    astlogdir: `${dir}/log`,
  };
  const lines = Object.entries(directories).map(([key, value]) => `${key} => ${value}`);
  return {
    'asterisk.conf': `[directories]\n${lines.join('\n')}\n[options]\nhideconnect = yes\n`,
    'modules.conf': `[modules]\nautoload=yes\n${noload.map((name) => `noload => ${name}.so`).join('\n')}\n`,
    'logger.conf': '[general]\n[logfiles]\nmessages => notice,warning,error\n',
    'http.conf': `[general]\nenabled=yes\nbindaddr=127.0.0.1\nbindport=${ports.http}\n`,
    'ari.conf': `[general]\nenabled=yes\nwebsocket_write_timeout=5000\n[${ariUser}]\ntype=user\nread_only=no\npassword=${ariPassword}\n`,
    'manager.conf': `[general]\nenabled=yes\nport=${ports.ami}\nbindaddr=127.0.0.1\n[${ariUser}]\nsecret=${ariPassword}\nread=system,reporting\nwrite=system,reporting\n`,
    'rtp.conf': `[general]\nrtpstart=${ports.rtp}\nrtpend=${ports.rtp + 199}\nstunaddr=\n`,
    'cdr.conf': '[general]\nenable=no\n',
    'cel.conf': '[general]\nenable=no\n',
    'sorcery.conf':
      '[res_pjsip]\n' +
      ['endpoint', 'aor', 'auth'].map((t) => `${t}=config,pjsip.conf,criteria=type=${t}\n${t}=memory\n`).join('') +
      '[res_pjsip_endpoint_identifier_ip]\nidentify=config,pjsip.conf,criteria=type=identify\nidentify=memory\n' +
      '[res_pjsip_outbound_registration]\nregistration=config,pjsip.conf,criteria=type=registration\nregistration=memory\n',
    'pjsip.conf': transport(ports.sip),
    'extensions.conf': '[default]\nexten => none,1,Hangup()\n',
    'musiconhold.conf': '[general]\n',
  };
}

export function transport(port: number): string {
  return `[loopback]\ntype=transport\nprotocol=udp\nbind=127.0.0.1:${port}\n`;
}

/** An endpoint that lives at a fixed address and needs no password. */
export function peer(name: string, port: number, context: string, qualifySeconds = 0): string {
  return `[${name}]
type=endpoint
context=${context}
disallow=all
allow=alaw
direct_media=no
aors=${name}
[${name}]
type=aor
contact=sip:127.0.0.1:${port}
max_contacts=5
qualify_frequency=${qualifySeconds}
[${name}]
type=identify
endpoint=${name}
match=127.0.0.1
`;
}
