import { z } from 'zod';
import { fields } from '../../intake/columns/fields.ts';
import type { Mapping } from '../../intake/columns/mapping.ts';
import type { ImportReport } from '../../intake/report.ts';
import { textEncodings } from '../../intake/text/encoding.ts';

const column = z.number().int().min(1).max(500);

/** What a person said about a file; columns by number from 1. What is left out is found by itself. */
export const mappingBody = z.object({
  columns: z.partialRecord(z.enum(fields), z.array(column)).optional(),
  ignored: z.array(column).optional(),
  variables: z.array(column).optional(),
  headerRow: z.number().int().min(0).max(1000).optional().describe('0: there is no header'),
  delimiter: z.enum([';', ',', '\t', '|']).optional(),
  encoding: z.enum(textEncodings).optional(),
});

export const previewAnswer = z.object({
  encoding: z.enum([...textEncodings, 'xlsx']),
  delimiter: z.string().nullable(),
  headerRow: z.number(),
  columns: z.array(
    z.object({
      column: z.number(),
      header: z.string(),
      means: z.string(),
      why: z.enum(['chosen', 'header', 'values', 'row-number', 'new']),
      samples: z.array(z.string()),
    }),
  ),
  rows: z.array(z.object({ row: z.number(), cells: z.array(z.string()) })),
  phoneMissing: z.boolean(),
});

const issue = z.object({ row: z.number(), column: z.string(), reason: z.string(), value: z.string() });
const tally = z.object({ column: z.string(), reason: z.string(), count: z.number() });

export const reportAnswer = z.object({
  listId: z.string().nullable(),
  rows: z.number(),
  accepted: z.number(),
  refused: z.number(),
  duplicates: z.number(),
  debtors: z.number(),
  phones: z.number(),
  refusals: z.array(issue).describe('The first hundred'),
  warnings: z.array(issue).describe('The first hundred'),
  refusedBecause: z.array(tally),
  warnedBecause: z.array(tally),
});

const shown = 100;

/** The part of a report that a page shows. */
export function showReport(report: ImportReport): z.input<typeof reportAnswer> {
  const { listId, rows, accepted, refused, duplicates, debtors, phones } = report;
  return {
    ...{ listId, rows, accepted, refused, duplicates, debtors, phones },
    refusals: report.refusals.slice(0, shown),
    warnings: report.warnings.slice(0, shown),
    refusedBecause: tallied(report.refusals),
    warnedBecause: tallied(report.warnings),
  };
}

function tallied(issues: ImportReport['refusals'] | ImportReport['warnings']) {
  const counts = new Map<string, number>();
  for (const { column, reason } of issues)
    counts.set(`${column} ${reason}`, (counts.get(`${column} ${reason}`) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ column: key.split(' ')[0] ?? '', reason: key.split(' ')[1] ?? '', count }))
    .sort((a, b) => b.count - a.count);
}

/** The words of a page as the intake understands them. */
export function mappingOf(body: z.output<typeof mappingBody>): Mapping {
  const numbers = (list: readonly number[] | undefined) => (list ?? []).map(String);
  const columns = new Map(
    fields.flatMap((field) => {
      const list = body.columns?.[field];
      return list ? [[field, numbers(list)] as const] : [];
    }),
  );
  return {
    columns,
    ignored: numbers(body.ignored),
    variables: numbers(body.variables),
    ...(body.headerRow === 0 && { header: false }),
    ...(body.headerRow !== undefined && body.headerRow > 0 && { headerRow: body.headerRow }),
    ...(body.delimiter !== undefined && { delimiter: body.delimiter }),
    ...(body.encoding !== undefined && { encoding: body.encoding }),
  };
}
