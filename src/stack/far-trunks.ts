import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import type { Config } from '../config/schema.ts';
import { embeddedTrunks } from '../config/trunk-schema.ts';
import { stateFiles } from './instance.ts';
import { readJson } from './json-file.ts';
import type { StackPlan } from './plan.ts';

const marker = (state: string): string => join(state, 'far-trunk');

/**
 * Remembers for the next start whether a trunk lies outside this machine: the private Asterisk is planned before the record, which
 * has the entered trunks, can be asked.
 */
export function noteFarTrunks(config: Config, state: string): void {
  const far = hasFarTrunk(config);
  if (far === existsSync(marker(state))) return;
  if (far) writeFileSync(marker(state), '');
  else rmSync(marker(state), { force: true });
}

/** A trunk outside this machine cannot reach a socket on loopback. */
export function bindAddress(config: Config, state: string): string {
  return hasFarTrunk(config) || existsSync(marker(state)) ? '0.0.0.0' : '127.0.0.1';
}

/** Whether the private Asterisk that runs now hears this machine alone; its socket opens when it starts. */
export function listensHereOnly(state: string): boolean {
  const engine = readJson<StackPlan>(stateFiles(state).plan)?.parts.find(({ name }) => name === 'asterisk');
  return engine?.env.DOZVON_BIND?.startsWith('127.') ?? false;
}

export function isFar(host: string): boolean {
  return !Object.hasOwn(embeddedTrunks, host) && !isLoopback(host);
}

function hasFarTrunk({ trunks }: Config): boolean {
  return Object.values(trunks).some(({ host }) => isFar(host));
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
