import type { operations } from '../../api/schema.gen.ts';

export type MappingBody = operations['uploads.preview']['requestBody']['content']['application/json'];
export type Preview = operations['uploads.preview']['responses'][200]['content']['application/json'];
export type Report = operations['uploads.check']['responses'][200]['content']['application/json'];
export type PreviewColumn = Preview['columns'][number];
export type Template = operations['templates.list']['responses'][200]['content']['application/json']['items'][number];

/** What a person may choose for a column, the usual first. */
export const choosable = [
  'phone',
  'id',
  'name',
  'amount',
  'due',
  'service',
  'contract',
  'region',
  'address',
  'zone',
  'segment',
  'language',
  'variable',
  'ignored',
] as const;
export type Choice = (typeof choosable)[number];
type Field = Exclude<Choice, 'variable' | 'ignored'>;

export function isChoice(word: string): word is Choice {
  return choosable.some((each) => each === word);
}

/** Column number → what was chosen for it. */
export type Choices = Readonly<Record<number, Choice>>;

/** How the file is read where a person knows better. */
export interface Reading {
  readonly encoding?: MappingBody['encoding'];
  readonly delimiter?: MappingBody['delimiter'];
  readonly headerRow?: number;
}

const isField = (choice: Choice): choice is Field => choice !== 'variable' && choice !== 'ignored';

/** Only what was chosen goes to the server: the rest is found by itself. */
export function mappingOf(choices: Choices, reading: Reading): MappingBody {
  const entries = Object.entries(choices).map(([column, choice]) => ({ column: Number(column), choice }));
  const of = (wanted: Choice) => entries.filter(({ choice }) => choice === wanted).map(({ column }) => column);
  const fields = [...new Set(entries.flatMap(({ choice }) => (isField(choice) ? [choice] : [])))];
  const columns = Object.fromEntries(fields.map((field) => [field, of(field)]));
  return {
    ...(fields.length > 0 && { columns }),
    ...(of('ignored').length > 0 && { ignored: of('ignored') }),
    ...(of('variable').length > 0 && { variables: of('variable') }),
    ...(reading.encoding && { encoding: reading.encoding }),
    ...(reading.delimiter && { delimiter: reading.delimiter }),
    ...(reading.headerRow !== undefined && { headerRow: reading.headerRow }),
  };
}

/** Back from a saved mapping. */
export function choicesOf(mapping: MappingBody): { readonly choices: Choices; readonly reading: Reading } {
  const choices: Record<number, Choice> = {};
  for (const [field, columns] of Object.entries(mapping.columns ?? {}))
    if (isChoice(field)) for (const column of columns) choices[column] = field;
  for (const column of mapping.ignored ?? []) choices[column] = 'ignored';
  for (const column of mapping.variables ?? []) choices[column] = 'variable';
  const { encoding, delimiter, headerRow } = mapping;
  return {
    choices,
    reading: {
      ...(encoding && { encoding }),
      ...(delimiter && { delimiter }),
      ...(headerRow !== undefined && { headerRow }),
    },
  };
}

/** A template is for files with the same headers. */
export function templateFor(preview: Preview, templates: readonly Template[]): Template | undefined {
  const headers = preview.columns.map(({ header }) => header).join('\n');
  return templates.find((template) => template.headers.join('\n') === headers);
}

/** Lines of the report that one column is to blame for. */
export function consequences(report: Report, means: string) {
  const mine = ({ column }: { readonly column: string }) => column === means;
  const known = new Set(['guessed-column', 'before-header']);
  return {
    refused: report.refusedBecause.filter(mine),
    warned: report.warnedBecause.filter((each) => mine(each) && !known.has(each.reason)),
  };
}

/** `должники_ноябрь.csv` → `должники_ноябрь`. */
export function listNameOf(file: string): string {
  return file.replace(/\.[a-z0-9]{2,5}$/i, '');
}

export type Step = 'file' | 'columns' | 'check' | 'done';

/** What a person has decided about a file so far. */
export interface ColumnsState {
  readonly choices: Choices;
  readonly reading: Reading;
}
