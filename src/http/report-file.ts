import { postgresReportReader } from '../adapters/postgres/reports/reader.ts';
import { readScopeFacts } from '../adapters/postgres/reports/scope-facts.ts';
import type { Arrangement } from '../reporting/arrange.ts';
import { simulatedNotes } from '../reporting/notes.ts';
import { paperOf } from '../reporting/paper.ts';
import type { ReportScope } from '../reporting/ports.ts';
import { runReport } from '../reporting/run-report.ts';
import type { Language } from '../reporting/words/word.ts';
import { exportAnswer } from './export.ts';
import type { HttpKit } from './kit.ts';
import { type Call, type FileAnswer, languageOf } from './route.ts';

interface FileWish {
  readonly name: string;
  readonly scope: ReportScope;
  readonly arrangement: Arrangement;
  readonly format: 'csv' | 'xlsx' | 'json' | 'pdf';
}

type Asked = Pick<Call<unknown, unknown, unknown, unknown>, 'kit' | 'number' | 'visitor'>;

/** The whole report as a file, with what must stand on it: whose it is, the period, a simulated network. */
export async function reportFile({ kit, number, visitor }: Asked, wish: FileWish): Promise<FileAnswer> {
  const { name, scope, arrangement, format } = wish;
  const language = languageOf(visitor);
  const report = runReport(postgresReportReader(kit.pool), name, scope, arrangement);
  const facts = await readScopeFacts(kit.pool, scope);
  const paper = paperOf(name, facts, scope, { at: kit.now(), language, group: arrangement.group });
  return exportAnswer({ ...report, notes: notesOf(kit, facts.trunks, language), paper }, format, name, number);
}

/** What the screens say of the trunks behind a report. */
export function notesOf({ config }: HttpKit, trunks: readonly string[], language: Language): readonly string[] {
  return simulatedNotes(trunks, (trunk) => config.trunks[trunk]?.simulated === true, language);
}
