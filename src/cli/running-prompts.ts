import { join } from 'node:path';
import { ManifestShelf } from '../adapters/files/audio-prompts.ts';
import { FileAudioStore } from '../adapters/files/audio-store.ts';
import { OwnPromptShelf } from '../adapters/speech/own-prompt-shelf.ts';
import type { Prompt, PromptShelf } from '../conversation/speech-ports.ts';
import type { CampaignSpec } from '../domain/campaign-spec.ts';
import type { Log } from '../domain/log.ts';
import type { CliContext } from './context.ts';
import { ofRunningRecord } from './running-book.ts';
import { promptFolder } from './speech-programs.ts';

/** The recordings of one message: the account's own where the record runs already, before those that come with dozvon. */
export async function runningPrompts(context: CliContext, { account, message }: CampaignSpec): Promise<PromptShelf> {
  const common = new ManifestShelf([promptFolder]);
  const names = message.say.flatMap((part) => ('prompt' in part ? [part.prompt] : []));
  if (names.length === 0) return common;
  const folder = join(await context.state(), 'speech', 'prompts');
  const store = new FileAudioStore(folder, { maxBytes: 2e9, nowMs: Date.now });
  const own = await ofRunningRecord(context, 'recordings', [], async (pool): Promise<readonly Prompt[]> => {
    const shelf = new OwnPromptShelf({ pool, store, common, log: tellOnly(context), nowMs: Date.now });
    const found = await Promise.all(names.map((name) => shelf.find(name, message.language, account)));
    return found.filter((prompt) => prompt !== undefined);
  });
  return {
    find: async (id, language) =>
      own.find((prompt) => prompt.id === id && prompt.language === language) ?? common.find(id, language),
  };
}

/** A command has no log: what would stand there is told. */
function tellOnly(context: CliContext): Log {
  const tell = (_fields: unknown, message: string): void => context.step(message);
  return { debug: () => undefined, info: () => undefined, warn: tell, error: tell };
}
