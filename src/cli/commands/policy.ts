import { createInterface } from 'node:readline';
import { type Command, Option } from 'commander';
import { DozvonError, dozvonError } from '../../domain/errors/index.ts';
import { type Language, languages } from '../../domain/message.ts';
import { bookInForce } from '../../policy/book-in-force.ts';
import { decide } from '../../policy/decide.ts';
import { describePolicy, doubtfulCount } from '../../policy/page/describe.ts';
import { FieldProblem } from '../../policy/read-document.ts';
import { readQuestion } from '../../policy/read-question.ts';
import { formatInZone } from '../../policy/reason.ts';
import { zoneClock } from '../../policy/zone-clock.ts';
import type { CliContext } from '../context.ts';
import { registerPolicyDocuments } from '../policy-documents.ts';
import { useRunningBook } from '../running-book.ts';

/**
 * `dozvon policy check | list | show` need no stack and print the result alone on standard output; documents of this installation
 * are known where the record runs. `add | remove | history` are in policy-documents.ts.
 */
export function register(program: Command, context: CliContext): void {
  const { out } = context;
  const policy = program.command('policy').description('contact policies: who may be contacted when, and why not');
  policy
    .command('check')
    .description('a decision per line: JSON questions on standard input, JSON decisions on standard output')
    .option('--json', 'accepted for symmetry: the output is JSON anyway')
    .action(async () => {
      await useRunningBook(context);
      await check(out);
    });
  policy
    .command('list')
    .description('all policies with version, review date and number of doubtful points')
    .option('--json', 'one JSON array')
    .action(async (options: { json?: true }) => {
      await useRunningBook(context);
      out(options.json ? listJson() : listText());
    });
  policy
    .command('show')
    .argument('<id>', 'such as ru-230fz')
    .description('the rules of a policy, what they rest on, what is doubtful')
    .option('--json', 'the policy document')
    .addOption(new Option('--language <code>', 'of the page').choices(languages).default('en'))
    .action(async (id: string, options: { json?: true; language: Language }) => {
      await useRunningBook(context);
      out(options.json ? documentJson(id) : page(id, options.language));
    });
  registerPolicyDocuments(policy, context);
}

async function check(out: (text: string) => void): Promise<void> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    out(`${JSON.stringify(answer(text, line))}\n`);
  }
}

/** A question that cannot be read gets an error object in its place, and the command fails at the end. */
function answer(text: string, line: number): object {
  try {
    return decided(text);
  } catch (error) {
    process.exitCode = 1;
    const { code, message, remedy } = questionError(error, line);
    return { line, error: { code, message, remedy } };
  }
}

function decided(text: string): object {
  const question = readQuestion(JSON.parse(text.replace(/^\uFEFF/, '')), bookInForce);
  const { allowed, rule, reason, nextAllowedAt, zone } = decide(question, bookInForce);
  const clock = zoneClock(zone);
  return { allowed, rule, reason, nextAllowedAt: nextAllowedAt && clock ? formatInZone(nextAllowedAt, clock) : null };
}

function questionError(error: unknown, line: number): DozvonError {
  if (error instanceof FieldProblem) {
    return dozvonError('policy-question-wrong', { line, field: error.field, problem: error.problem });
  }
  if (error instanceof SyntaxError) {
    return dozvonError('policy-question-wrong', { line, field: 'the text', problem: `is no JSON: ${error.message}` });
  }
  if (error instanceof DozvonError) return error;
  throw error;
}

function listJson(): string {
  const rows = bookInForce.policies.map((policy) => {
    const { id, version, title, country, validFrom, reviewedOn, source } = policy;
    return { id, version, title, country, validFrom, reviewedOn, source, doubtful: doubtfulCount(policy) };
  });
  return `${JSON.stringify(rows, null, 2)}\n`;
}

function listText(): string {
  const rows = bookInForce.policies.map((policy) => {
    const { id, version, validFrom, reviewedOn, title } = policy;
    const cells = [`${id}@${version}`.padEnd(17), validFrom.padEnd(11), reviewedOn.padEnd(11)];
    return `${cells.join(' ')} ${String(doubtfulCount(policy)).padStart(8)}  ${title}`;
  });
  const head = `${'policy'.padEnd(17)} ${'valid from'.padEnd(11)} ${'reviewed'.padEnd(11)} doubtful  title`;
  return `${[head, ...rows].join('\n')}\n`;
}

function documentJson(id: string): string {
  return `${JSON.stringify(bookInForce.policy(id).document, null, 2)}\n`;
}

function page(id: string, language: Language): string {
  const { document } = bookInForce.policy(id);
  const calendar = bookInForce.calendars.find((each) => each.id === document.calendar);
  return `${describePolicy(document, calendar, language)}\n`;
}
