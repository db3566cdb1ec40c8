import { Command, CommanderError } from 'commander';
import pkg from '../../package.json' with { type: 'json' };
import { DozvonError } from '../domain/errors/index.ts';
import { makeContext } from './make-context.ts';
import { commandFiles, type Register } from './registry.ts';

const files: Readonly<Record<string, () => Promise<{ register: Register }>>> = commandFiles;

/** Runs one command line and ends the process: 0 done, 1 failed, 2 wrong use. */
export async function main(args: readonly string[]): Promise<void> {
  process.stdout.on('error', endQuietlyOnClosedPipe);
  const program = newProgram();
  try {
    const context = makeContext(program);
    for (const register of await registersFor(args)) register(program, context);
    pointToOwnHelp(program, 'dozvon');
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    process.exitCode = report(error, args.includes('--json'));
  }
  process.stdout.write('', () => process.exit());
}

function newProgram(): Command {
  return new Command('dozvon')
    .description('Self-hosted voice-notification and debt-collection dialer on Asterisk')
    .version(pkg.version)
    .option('--config <file>', 'configuration file (default: dozvon.yaml here, else the demo)')
    .option('--state <dir>', 'data folder (default: data: of the configuration, else .dozvon in the checkout)')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();
}

/** Wrong use of `campaign run` leads to the page of `campaign run`. */
function pointToOwnHelp(command: Command, words: string): void {
  command.showHelpAfterError(`See: ${words} --help`);
  for (const below of command.commands) pointToOwnHelp(below, `${words} ${below.name()}`);
}

/** The one file that the command line names; all of them for help and for words nobody knows. */
async function registersFor(args: readonly string[]): Promise<Register[]> {
  const load = files[firstWord(args) ?? ''];
  const wanted = load ? [load] : Object.values(files);
  return (await Promise.all(wanted.map((each) => each()))).map((file) => file.register);
}

/** @returns the first argument that is neither an option nor the value of a global option */
export function firstWord(args: readonly string[]): string | undefined {
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--config' || arg === '--state') i++;
    else if (!arg.startsWith('-')) return arg;
  }
  return undefined;
}

/** Tells a person (or, with `--json`, a programme) what went wrong. @returns the exit code */
function report(error: unknown, json: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongUse(error, json);
  if (error instanceof DozvonError) {
    if (json) printJson({ code: error.code, message: error.message, remedy: error.remedy });
    process.stderr.write(`Error: ${error.message}\n  ${error.remedy}\n`);
    return error.exit;
  }
  const text = error instanceof Error ? error : new Error(String(error));
  if (json)
    printJson({ code: 'internal', message: text.message, remedy: 'Report this with the text on standard error.' });
  process.stderr.write(`Error: ${text.stack ?? text.message}\n`);
  if (text.cause !== undefined) process.stderr.write(`  because: ${String(text.cause)}\n`);
  return 1;
}

/** Commander has already written its message to standard error. */
function wrongUse(error: CommanderError, json: boolean): number {
  if (json) printJson({ code: 'wrong-use', message: error.message, remedy: 'See dozvon --help.' });
  return 2;
}

function printJson(error: { code: string; message: string; remedy: string }): void {
  process.stdout.write(`${JSON.stringify({ error })}\n`);
}

/** `dozvon report … | head` closes our output: that is no failure of ours. */
function endQuietlyOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  throw error;
}
