import type { Command } from 'commander';
import { readCampaign, readCampaignText } from '../../../config/campaign-file.ts';
import { type Problem, problemList } from '../../../config/problem.ts';
import { type Gap, gapsOf } from '../../../domain/campaign-gaps.ts';
import type { CliContext } from '../../context.ts';
import { runningReferences } from '../../running-book.ts';

/** `dozvon campaign check FILE`: needs no stack; the result alone stands on standard output. */
export function registerCheck(campaign: Command, context: CliContext): void {
  campaign
    .command('check <file>')
    .description('validate a campaign file; list what has no next step')
    .option('--json', 'print one JSON object')
    .action(async (file: string, options: { json?: true }) => {
      const reading = readCampaign(readCampaignText(file), file, await runningReferences(context));
      if (!reading.ok) process.exitCode = 1;
      const answer = reading.ok
        ? { ok: true, file, problems: [], gaps: gapsOf(reading.spec) }
        : { ok: false, file, problems: reading.problems, gaps: [] };
      context.out(options.json ? JSON.stringify(answer) : page(answer));
    });
}

interface Answer {
  readonly ok: boolean;
  readonly file: string;
  readonly problems: readonly Problem[];
  readonly gaps: readonly Gap[];
}

function page({ ok, file, problems, gaps }: Answer): string {
  if (!ok) return `${problemList(problems)}\n${file}: ${count(problems.length, 'mistake')}`;
  if (gaps.length === 0) return `${file}: ok\nEvery key, silence and disposition has a next step.`;
  return [`${file}: ok`, 'Without a next step:', ...gapLines(gaps)].join('\n');
}

function gapLines(gaps: readonly Gap[]): string[] {
  const width = Math.max(...gaps.map((gap) => label(gap).length));
  return gaps.map((gap) => `  ${label(gap).padEnd(width)}  ${gap.instead}`);
}

function label({ kind, name }: Gap): string {
  return kind === 'key' ? `key ${name}` : name;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
