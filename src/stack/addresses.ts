import type { AsteriskNodeConfig, Config } from '../config/schema.ts';
import { embeddedTrunks } from '../config/trunk-schema.ts';
import { type Instance, stateFiles } from './instance.ts';
import type { AsteriskAddress, CarrierAddress, PartName, RoleName, StackAddresses } from './stack.ts';

const local = '127.0.0.1';
/** As src/config/schema.ts has it. */
export const defaultHttpPort = 8080;
const asteriskUser = 'dozvon';
const simulatedOperators = ['sim-1', 'sim-2', 'sim-3'] as const;

/** Parts that are started here: the embedded ones that the configuration does not replace, and the roles. */
export function partsFor(config: Config, roles: readonly RoleName[]): PartName[] {
  const ownAsterisk = !config.asterisk?.length;
  return [
    ...(config.database ? [] : (['postgres'] as const)),
    ...(config.redis ? [] : (['redis'] as const)),
    ...(ownAsterisk ? (['asterisk'] as const) : []),
    ...(ownAsterisk && usesCarrier(config) ? (['carrier'] as const) : []),
    ...roles,
  ];
}

export function usesCarrier(config: Config): boolean {
  return Object.values(config.trunks).some((trunk) => Object.hasOwn(embeddedTrunks, trunk.host));
}

/** Where everything is reached: what the configuration names, else what was chosen at the first start. */
export function addressesOf(config: Config, instance: Instance, state: string): StackAddresses {
  const files = stateFiles(state);
  const port = httpPort(config, instance);
  const ownAsterisk = !config.asterisk?.length;
  return {
    instance: instance.id,
    state,
    databaseUrl: config.database?.url ?? embeddedDatabase(instance),
    redisUrl: config.redis?.url ?? `redis://:${instance.passwords.redis}@${local}:${instance.ports.redis}`,
    asterisk: ownAsterisk
      ? [embeddedAsterisk(config, instance, state)]
      : (config.asterisk ?? []).map((node) => configuredAsterisk(node, files.sounds)),
    http: { host: config.http.host, port, url: `http://${shown(config.http.host)}:${port}` },
    ...(ownAsterisk ? { sip: sipAddress(config, instance) } : {}),
    ...(ownAsterisk && usesCarrier(config) ? { carrier: carrierAddress(instance, state) } : {}),
    folders: { sounds: files.sounds, recordings: files.recordings, cache: files.cache },
  };
}

/** The default port is a wish: another instance may have it already. Any other is a demand of the person. */
function httpPort(config: Config, instance: Instance): number {
  return config.http.port === defaultHttpPort ? instance.ports.http : config.http.port;
}

/** Where phones and the simulated network of this machine reach the private Asterisk. */
function sipAddress({ sip }: Config, instance: Instance): { readonly host: string; readonly port: number } {
  return { host: shown(sip.bind ?? local), port: sip.port ?? instance.ports.sip };
}

export function appName(node: string): string {
  return `dozvon-${node}`;
}

function embeddedDatabase(instance: Instance): string {
  return `postgres://dozvon:${instance.passwords.database}@${local}:${instance.ports.postgres}/dozvon`;
}

function embeddedAsterisk(config: Config, instance: Instance, state: string): AsteriskAddress {
  const files = stateFiles(state);
  return {
    name: 'a1',
    ari: `http://${local}:${instance.ports.ari}/ari`,
    ami: { host: local, port: instance.ports.ami },
    user: asteriskUser,
    password: instance.passwords.asterisk,
    transport: 'auto',
    app: appName('a1'),
    sounds: files.sounds,
    spool: `${files.asterisk}/spool`,
    callLog: `${files.asterisk}/log/cel-custom/calls.csv`,
    sip: sipAddress(config, instance),
  };
}

function configuredAsterisk(node: AsteriskNodeConfig, sounds: string): AsteriskAddress {
  return { ...node, sounds: node.sounds ?? sounds, app: appName(node.name) };
}

function carrierAddress(instance: Instance, state: string): CarrierAddress {
  const { ports, passwords } = instance;
  return {
    sip: { host: local, port: ports.carrierSip },
    guard: { host: local, port: ports.carrierGuard },
    switchable: { host: local, port: ports.carrierSwitch },
    ami: { host: local, port: ports.carrierAmi },
    user: asteriskUser,
    password: passwords.asterisk,
    folder: stateFiles(state).carrier,
    operators: simulatedOperators.map((name) => ({ name, password: passwords.asterisk })),
  };
}

/** An address to listen on is not always one to connect to. */
function shown(host: string): string {
  return host === '0.0.0.0' || host === '::' ? local : host;
}
