import { isDeepStrictEqual } from 'node:util';
import { dialString } from '../adapters/ari/dial-string.ts';
import { operatorObjects, type PjsipObject, trunkObjects } from '../adapters/ari/pjsip-objects.ts';
import type { Config, TrunkConfig } from '../config/schema.ts';
import type { DialTrunk } from '../dialing/dialer-parts.ts';
import type { CallControl } from '../domain/call-control.ts';
import type { Log } from '../domain/log.ts';
import type { StackAddresses } from '../stack/stack.ts';

/** A trunk's host and port; those of the simulated network are known only at run time. */
function peerOf(trunk: TrunkConfig, addresses: StackAddresses): TrunkConfig {
  const { carrier } = addresses;
  if (trunk.embedded === undefined || !carrier) return trunk;
  const doors = { plain: carrier.sip, guarded: carrier.guard, switchable: carrier.switchable };
  return { ...trunk, ...doors[trunk.embedded] };
}

/** The trunks of the configuration as the dialer uses them. */
export function dialTrunks(config: Config): DialTrunk[] {
  return Object.entries(config.trunks).map(([name, trunk]) => ({
    limits: { name, lines: trunk.lines, perSecond: trunk.rate },
    address: (phone, spec) => ({
      endpoint: dialString(name, phone, trunk.numberFormat),
      callerId: spec.callerId ?? trunk.callerIds[0],
    }),
  }));
}

export interface OperatorLogin {
  readonly login: string;
  readonly password: string;
  readonly kind: 'sip' | 'webrtc';
}

/** Brings a node from the trunks of `before` to those of now. One that stayed as it was keeps its registration. */
export async function changeTrunks(
  control: CallControl,
  before: Config['trunks'],
  config: Config,
  addresses: StackAddresses,
  log: Log,
): Promise<void> {
  const changed = Object.entries(before).filter(([name, trunk]) => !isDeepStrictEqual(trunk, config.trunks[name]));
  for (const [name, trunk] of changed) await deleteObjects(control, trunkObjects(name, peerOf(trunk, addresses)));
  for (const [name, trunk] of Object.entries(config.trunks)) {
    if (isDeepStrictEqual(trunk, before[name])) continue;
    await pushObjects(control, trunkObjects(name, peerOf(trunk, addresses)), log);
  }
}

/**
 * Makes the trunks known to a node, without a restart. Old objects go first: a push over them would keep fields that the
 * new ones no longer name, and turns the caller id of calls in into "unknown" (seen on Asterisk 22.10.1). Once a
 * connection: calls that are up do not mind, a registration is made anew.
 */
export async function pushTrunks(
  control: CallControl,
  config: Config,
  addresses: StackAddresses,
  log: Log,
): Promise<void> {
  for (const [name, trunk] of Object.entries(config.trunks)) {
    const objects = trunkObjects(name, peerOf(trunk, addresses));
    await deleteObjects(control, objects);
    await pushObjects(control, objects, log);
  }
}

/** Makes operators' phones known to a node. Pushed over what is there: a deleted one would lose its registration. */
export async function pushPhones(control: CallControl, operators: readonly OperatorLogin[], log: Log): Promise<void> {
  for (const { login, password, kind } of operators)
    await pushObjects(control, operatorObjects(login, { password, kind }), log);
}

/** A removed operator's phone can register no more. */
export async function deletePhones(control: CallControl, logins: Iterable<string>): Promise<void> {
  for (const login of logins) await deleteObjects(control, operatorObjects(login, { password: '', kind: 'sip' }));
}

async function deleteObjects(control: CallControl, objects: readonly PjsipObject[]): Promise<void> {
  // One that is not there is what was wished for.
  for (const { module, type, id } of objects.toReversed()) await control.deleteConfig(module, type, id);
}

async function pushObjects(control: CallControl, objects: readonly PjsipObject[], log: Log): Promise<void> {
  for (const { module, type, id, fields } of objects) {
    const answer = await control.putConfig(module, type, id, fields);
    if (!answer.ok) log.error({ type, id, why: answer.message }, 'the node did not take an endpoint');
  }
}
