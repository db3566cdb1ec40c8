import type { Command } from 'commander';
import { damageOf, readManifest } from '../../adapters/files/audio-prompts.ts';
import { makePrompts } from '../../adapters/speech/make-prompts.ts';
import { speechEngines } from '../../adapters/speech/voices.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { CliContext } from '../context.ts';
import { promptFolder, speechPrograms } from '../speech-programs.ts';

/** `dozvon prompts list|check|make`: the recordings of `audio-prompts/`. */
export function register(program: Command, context: CliContext): void {
  const prompts = program.command('prompts').description('the recordings that every message may name');
  prompts
    .command('list')
    .description('ids, lengths and texts')
    .action(async () => {
      const manifest = await readManifest(promptFolder);
      for (const { id, language, lengthMs, text } of manifest.prompts)
        context.out(`${language}  ${id.padEnd(20)} ${(lengthMs / 1000).toFixed(1).padStart(5)} s  ${text}`);
    });
  prompts
    .command('check')
    .description('compares every file with the manifest')
    .action(async () => {
      const manifest = await readManifest(promptFolder);
      for (const entry of manifest.prompts) {
        const problem = await damageOf(promptFolder, entry);
        if (problem) throw dozvonError('prompt-damaged', { file: entry.file, problem });
      }
      context.out(`${manifest.prompts.length} recordings are as the manifest says`);
    });
  prompts
    .command('make')
    .description('speaks texts.json anew and writes the manifest')
    .action(async () => {
      const { prompts: made } = await makePrompts(promptFolder, speechEngines(speechPrograms()));
      context.out(`${made.length} recordings made in ${promptFolder}`);
    });
}
