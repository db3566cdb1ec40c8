import { loadConfig } from './load.ts';
import type { Config } from './schema.ts';

/** The file as the next start of this process will read it. @throws DozvonError `config-unreadable`, `config-invalid` */
export function reloadConfig(file: string): Config {
  return loadConfig({ file, env: process.env });
}
