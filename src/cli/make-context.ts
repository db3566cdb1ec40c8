import type { Command } from 'commander';
import { TrunkBook } from '../config/entered-trunks.ts';
import { loadConfig } from '../config/load.ts';
import type { Config } from '../config/schema.ts';
import { runningConfigFile } from '../stack/remembered-config.ts';
import { stateFolder } from '../stack/state-folder.ts';
import type { CliContext } from './context.ts';

interface GlobalOptions {
  readonly config?: string;
  readonly state?: string;
}

interface Settled {
  readonly trunks: TrunkBook;
  readonly config: Config;
  readonly state: string;
}

/** Reads the global options when they are first needed: by then commander has parsed the line. */
export function makeContext(program: Command): CliContext {
  let known: Settled | undefined;
  const settled = (): Settled => {
    known ??= settle(program.opts<GlobalOptions>());
    return known;
  };
  const step = (text: string): void => void process.stderr.write(`${text}\n`);
  return {
    out: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    step,
    config: async () => settled().config,
    state: async () => settled().state,
    learnTrunks: (entered) => {
      const wrong = settled().trunks.put(entered);
      if (wrong.length > 0) step(`trunks that this version cannot read are left out: ${wrong.join(', ')}`);
    },
    configFile: () => settled().config.file,
    stack: async (needs = {}) => {
      const { ensureStack } = await import('../stack/ensure-stack.ts');
      const { insistNewest } = await import('../adapters/postgres/migrate.ts');
      const stack = await ensureStack({ ...settled(), ...needs, step });
      if (needs.apply !== true) await insistNewest(stack.databaseUrl);
      return stack;
    },
  };
}

/**
 * A file that is named goes first. A stack that runs in this state folder keeps the file it was started with, so
 * that `import` from another folder does not turn a real stack into a demo.
 */
function settle(options: GlobalOptions): Settled {
  const env = process.env;
  const named = options.config ?? env.DOZVON_CONFIG;
  const config = loadConfig({ ...(named === undefined ? {} : { file: named }), env });
  const state = stateFolder(config, options.state ?? env.DOZVON_STATE);
  const remembered = named === undefined ? runningConfigFile(state) : undefined;
  const file = remembered === undefined || remembered === config.file ? config : loadConfig({ file: remembered, env });
  const trunks = new TrunkBook(file);
  return { trunks, config: trunks.config, state };
}
