import { type AsteriskCommand, type AsteriskSeries, asteriskCommand } from '../../src/stack/tools.ts';

export interface AsteriskRoot extends AsteriskCommand {
  /** For `astdatadir`; holds `rest-api/`, without which npm `ari-client` cannot start. */
  readonly dataDir: string;
}

/** @throws DozvonError `asterisk-missing` when provisioning has not made it */
export function asteriskRoot(series: AsteriskSeries): AsteriskRoot {
  const found = asteriskCommand(series);
  const dataDir = found.modulesDir.replace(/\/usr\/lib\/(?!.*\/usr\/lib\/).*$/, '/usr/share/asterisk');
  return { ...found, dataDir };
}
