import type { Command } from 'commander';
import type { Finding } from '../../stack/doctor.ts';
import type { CliContext } from '../context.ts';

const marks = { ok: 'ok ', soon: '!! ', bad: 'BAD', off: 'off' } as const satisfies Record<Finding['state'], string>;

export function register(program: Command, context: CliContext): void {
  program
    .command('doctor')
    .description('check every part, say what is wrong and how to mend it')
    .option('--json', 'print one JSON object')
    .action(async (options: { json?: true }) => {
      const { examine } = await import('../../stack/doctor.ts');
      const { useRunningBook } = await import('../running-book.ts');
      const { bookInForce } = await import('../../policy/book-in-force.ts');
      const { calendarFinding } = await import('../../stack/calendar-finding.ts');
      await useRunningBook(context);
      const machine = await examine(await context.config(), await context.state());
      const findings = [...machine, calendarFinding(bookInForce, new Date())];
      context.out(options.json ? JSON.stringify({ checks: findings }) : findings.map(line).join('\n'));
      if (findings.some((finding) => finding.state === 'bad')) process.exitCode = 1;
    });
}

function line({ check, state, detail, remedy }: Finding): string {
  const text = `${marks[state]}  ${check.padEnd(20)}  ${detail}`;
  return remedy ? `${text}\n${' '.repeat(27)}${remedy}` : text;
}
