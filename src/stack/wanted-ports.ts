import type { Config } from '../config/schema.ts';
import { dozvonError } from '../domain/errors/index.ts';
import { defaultHttpPort } from './addresses.ts';
import { isFree } from './free-ports.ts';
import { portHolder } from './port-holder.ts';

interface WantedPort {
  readonly part: 'api' | 'asterisk';
  readonly field: string;
  readonly port: number;
}

/** Ports that a person has named: they are demands, so another one is not taken in their place. */
function wantedPorts(config: Config): readonly WantedPort[] {
  const http =
    config.http.port === defaultHttpPort ? [] : [{ part: 'api', field: 'http.port', port: config.http.port } as const];
  const sip =
    config.sip.port === undefined || config.asterisk !== undefined
      ? []
      : [{ part: 'asterisk', field: 'sip.port', port: config.sip.port } as const];
  return [...http, ...sip];
}

/**
 * Looks before the start whether the named ports can be had: a part that finds its port taken would only die again and again.
 * @param starting parts that are about to start; one that runs holds its port itself
 * @throws DozvonError `port-taken`
 */
export async function demandPorts(config: Config, starting: ReadonlySet<string>): Promise<void> {
  for (const { part, field, port } of wantedPorts(config)) {
    if (!starting.has(part) || (await isFree(port))) continue;
    throw dozvonError('port-taken', { part, field, port, holder: portHolder(port) });
  }
}
