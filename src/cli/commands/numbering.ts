import { basename } from 'node:path';
import type { Command } from 'commander';
import { fileListSource } from '../../adapters/files/list-source.ts';
import { postgresNumbering, rangeOf, registerImports } from '../../adapters/postgres/policy/numbering.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { readNumber } from '../../intake/do-not-call/read-number.ts';
import { importRegister, type RegisterReport } from '../../intake/numbering/import-register.ts';
import type { NumberingRegister } from '../../intake/numbering/ports.ts';
import { bookInForce } from '../../policy/book-in-force.ts';
import type { CliContext } from '../context.ts';
import { ProgressLine } from '../progress-line.ts';
import { who } from '../who.ts';
import { withRecord } from '../with-record.ts';

interface NumberingOptions {
  readonly asOf?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `dozvon numbering import FILE | show [NUMBER]`: the public register of the Russian numbering plan. */
export function register(program: Command, context: CliContext): void {
  const numbering = program.command('numbering').description('the register of number ranges: where a landline is');
  numbering
    .command('import')
    .argument('<file>', 'CSV as the regulator publishes it: АВС-3xx, АВС-4xx, АВС-8xx or DEF-9xx')
    .description('put a file in place of what earlier ones said of its codes')
    .option('--as-of <day>', 'the day of which the file is, YYYY-MM-DD; default: today')
    .option('--dry-run', 'check the whole file and store nothing; needs no stack')
    .option('--json', 'print one JSON object')
    .action((file: string, options: NumberingOptions) => run(context, file, options));
  numbering
    .command('show')
    .argument('[number]', 'what the register says of this number, and what the policy makes of it')
    .description('which files are in force')
    .option('--json', 'print one JSON value')
    .action((number: string | undefined, options: NumberingOptions) => show(context, number, options));
}

async function run(context: CliContext, file: string, options: NumberingOptions): Promise<void> {
  const asOf = options.asOf ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(asOf)) throw dozvonError('report-time-unreadable', { option: '--as-of', value: asOf });
  const line = new ProgressLine(2000);
  const read = (store?: NumberingRegister) =>
    importRegister(fileListSource(file), store, {
      file: { fileName: basename(file), asOf, who: who() },
      knows: (region) => zonesOf(region) !== undefined,
      onProgress: (ranges) => line.show(`${ranges} ranges`),
    });
  const print = (report: RegisterReport): void => {
    line.end();
    context.out(options.json ? JSON.stringify(report, null, 2) : reportText(report, options));
  };
  if (options.dryRun) return print(await read());
  await withRecord(context, async (pool) => print(await read(postgresNumbering(pool))));
}

function zonesOf(region: string): readonly string[] | undefined {
  const zones = bookInForce.places.zonesOfRegion('RU', region);
  return zones?.map((zone) => zone.name);
}

function reportText(report: RegisterReport, { dryRun }: NumberingOptions): string {
  const unknown = Object.entries(report.unknownRegions);
  return [
    `${report.ranges} ranges (${report.encoding}), ${report.refused} rows refused${dryRun ? '; nothing was stored' : ''}`,
    ...report.refusals.map(({ row, reason }) => `  row ${row}: ${reason}`),
    ...(unknown.length > 0 ? ['Regions without a zone, for which the whole country counts as possible:'] : []),
    ...unknown.map(([region, count]) => `  ${region}: ${count} ranges`),
  ].join('\n');
}

function show(context: CliContext, number: string | undefined, options: NumberingOptions): Promise<void> {
  return withRecord(context, async (pool) => {
    if (number === undefined) {
      const imports = await registerImports(pool);
      if (options.json) return context.out(JSON.stringify(imports, null, 2));
      if (imports.length === 0)
        return context.out('No register is imported: landlines are known by their area code alone');
      for (const each of imports)
        context.out(`${each.fileName}  of ${each.asOf}: ${each.ranges} ranges, ${each.refused} rows refused`);
      return;
    }
    const read = readNumber(number);
    const range = await rangeOf(pool, read);
    const mobile = read.startsWith('+79');
    const zones = bookInForce.places.zonesOfNumber(read)?.map((zone) => zone.name) ?? [];
    const answer = {
      number: read,
      operator: range?.operator ?? null,
      region: range?.region ?? null,
      hintOnly: mobile,
      zones,
    };
    context.out(options.json ? JSON.stringify(answer, null, 2) : numberText(answer));
  });
}

function numberText(a: {
  region: string | null;
  operator: string | null;
  hintOnly: boolean;
  zones: readonly string[];
}): string {
  const said = a.region === null ? 'no range of the register holds this number' : `${a.region}; ${a.operator ?? ''}`;
  if (a.hintOnly)
    return `${said}\nA mobile number: people move and take it along, so this is a hint, and the policy does not use it`;
  return `${said}\n${a.zones.length > 0 ? `The policy takes: ${a.zones.join(', ')}` : 'The policy takes the whole country as possible'}`;
}
