import type { EnteredTrunk } from '../config/entered-trunks.ts';
import type { Config } from '../config/schema.ts';
import type { Stack, StackNeeds } from '../stack/stack.ts';

/** What every command gets. Nothing is loaded or started before it is asked for. */
export interface CliContext {
  /** Result of the command: with `--json`, JSON and nothing else. */
  readonly out: (text: string) => void;
  /** One line a step, on standard error. */
  readonly step: (text: string) => void;
  /** The data folder: `--state`, else `data:` of the configuration, else `.dozvon/` of the checkout. */
  state(): Promise<string>;
  /** The configuration: `--config`, else `dozvon.yaml` here, else the demo's defaults. */
  config(): Promise<Config>;
  /** Puts the trunks that administrators entered beside those of the file: from now on `config` has them. */
  learnTrunks(entered: readonly EnteredTrunk[]): void;
  /** The configuration file in use, as an absolute path; `undefined` with the demo's defaults. */
  configFile(): string | undefined;
  /** Starts what is not running and leaves it running for the next command, until `down`. */
  stack(needs?: StackNeeds): Promise<Stack>;
}
