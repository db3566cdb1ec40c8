import type { Config, TrunkConfig } from './schema.ts';
import { trunkSchema } from './trunk-schema.ts';

/** A trunk that was entered on the trunks page or by `trunk add`. */
export interface EnteredTrunk {
  readonly name: string;
  /** As it would stand in the file. */
  readonly settings: unknown;
}

/**
 * The configuration with entered trunks beside those of the file. `config` is one object for the whole life of a process, and its
 * `trunks` are always those of now: ask at use, keep no copy.
 */
export class TrunkBook {
  readonly config: Config;
  #trunks: Config['trunks'];
  readonly #file: Config['trunks'];

  constructor(file: Config) {
    this.#file = file.trunks;
    this.#trunks = file.trunks;
    const now = (): Config['trunks'] => this.#trunks;
    this.config = Object.freeze({
      ...file,
      get trunks() {
        return now();
      },
    });
  }

  /**
   * Takes what the record holds now. A name of the file keeps the file's settings: who edits the file must not wonder.
   * @returns names of entered trunks that this version cannot read; they are left out
   */
  put(entered: readonly EnteredTrunk[]): readonly string[] {
    const read = entered.map(({ name, settings }) => ({ name, ...trunkSchema.safeParse(settings) }));
    const good = read.flatMap(({ name, data }): [string, TrunkConfig][] => (data ? [[name, data]] : []));
    this.#trunks = Object.freeze({ ...Object.fromEntries(good), ...this.#file });
    return read.filter(({ success }) => !success).map(({ name }) => name);
  }
}
