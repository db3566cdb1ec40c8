import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Config } from '../config/schema.ts';
import { addressesOf } from './addresses.ts';
import { enginePart } from './asterisk-part.ts';
import { carrierPart } from './carrier-part.ts';
import { type Instance, stateFiles } from './instance.ts';
import type { PartPlan, StackPlan } from './plan.ts';
import { postgresPart } from './postgres-part.ts';
import { redisPart } from './redis-part.ts';
import { rolePart } from './role-parts.ts';
import { isRole, type PartName, partNames, type StackAddresses } from './stack.ts';

export interface PlanRequest {
  readonly config: Config;
  readonly instance: Instance;
  readonly state: string;
  readonly parts: readonly PartName[];
  readonly attempt: number;
  /** Plans of the parts whose process runs now: their files are left alone. */
  readonly running: ReadonlyMap<string, PartPlan>;
}

/** Variables of the environment that speak to the configuration: a role must see them as the command did. */
const configVariables = /^(DATABASE_URL|REDIS_URL|DOZVON_(DATABASE_URL|REDIS_URL|HTTP_\w+|TRUNK_\w+|ASTERISK_\w+))$/;

/** Makes what must be there before the parts can start (cluster, configuration files), and the plan to start them. */
export async function makePlan(request: PlanRequest): Promise<StackPlan> {
  const { config, instance, state } = request;
  const addresses = addressesOf(config, instance, state);
  const wanted = partNames.filter((name) => request.parts.includes(name));
  const parts: PartPlan[] = [];
  for (const name of wanted) parts.push(await makePart(name, request, addresses));
  return { addresses, configFile: config.file ?? '', logs: stateFiles(state).logs, attempt: request.attempt, parts };
}

async function makePart(name: PartName, request: PlanRequest, addresses: StackAddresses): Promise<PartPlan> {
  const { config, instance, state, running } = request;
  if (isRole(name)) return rolePart(name, state, { file: config.file, env: configEnvironment(config) });
  switch (name) {
    case 'postgres':
      return postgresPart(instance, state, addresses.databaseUrl);
    case 'redis':
      return redisPart(instance, state);
    case 'asterisk':
      return enginePart(config, instance, state, ownNode(addresses), running.get(name));
    case 'carrier':
      return carrierPart(instance, addresses, running.has(name));
  }
}

function ownNode(addresses: StackAddresses) {
  const node = addresses.asterisk[0];
  if (!node) throw new Error('An embedded Asterisk without an address');
  return node;
}

/** Holds the fingerprint of the file too: `up` after an edit starts the roles anew. */
function configEnvironment(config: Config): Record<string, string> {
  const named = Object.entries(process.env).flatMap(([name, value]) =>
    value !== undefined && configVariables.test(name) ? [[name, value] as const] : [],
  );
  const digest = config.file ? createHash('sha256').update(readFileSync(config.file)).digest('hex').slice(0, 12) : '';
  return { ...Object.fromEntries(named), DOZVON_CONFIG_DIGEST: digest };
}
