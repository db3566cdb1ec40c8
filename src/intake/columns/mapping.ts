import { dozvonError } from '../../domain/errors/index.ts';
import { clean } from '../cells/clean.ts';
import { type Field, fields } from './fields.ts';
import { matchHeader, normalizeHeader } from './match-header.ts';

/** A mapping file, read: which columns a field takes, by header, by number from 1, or by a spreadsheet's letter. */
export interface Mapping {
  readonly columns: ReadonlyMap<Field, readonly string[]>;
  /** Columns to leave out altogether. */
  readonly ignored: readonly string[];
  /** Columns that stay variables, whatever their header says. */
  readonly variables?: readonly string[];
  readonly header?: boolean;
  /** Row of the header as a spreadsheet counts, where it was not found by itself. */
  readonly headerRow?: number;
  readonly country?: string;
  readonly delimiter?: string;
  readonly encoding?: string;
}

const optionNames = new Set(['header', 'country', 'delimiter', 'encoding', 'ignore', 'columns']);

/**
 * Reads what a mapping file says, either way round: `phone: Контакт` and `Контакт: phone` mean the same.
 * @param data the parsed YAML or JSON
 * @throws DozvonError `mapping-wrong` for a word that is neither a field nor an option
 */
export function readMapping(data: unknown, file: string): Mapping {
  const top = asRecord(data, file);
  const columns = new Map<Field, string[]>();
  const entries = [
    ...Object.entries(top).filter(([key]) => !optionNames.has(key)),
    ...Object.entries(inner(top, file)),
  ];
  for (const [key, value] of entries) addColumns(columns, key, value, file);
  return {
    columns,
    ignored: texts(top.ignore ?? []),
    ...(typeof top.header === 'boolean' && { header: top.header }),
    ...(typeof top.country === 'string' && { country: top.country.toUpperCase() }),
    ...(typeof top.delimiter === 'string' && { delimiter: top.delimiter === '\\t' ? '\t' : top.delimiter }),
    ...(typeof top.encoding === 'string' && { encoding: top.encoding.toLowerCase() }),
  };
}

function inner(top: Readonly<Record<string, unknown>>, file: string): Readonly<Record<string, unknown>> {
  return top.columns === undefined ? {} : asRecord(top.columns, file);
}

function addColumns(columns: Map<Field, string[]>, key: string, value: unknown, file: string): void {
  const field = fieldNamed(key);
  const values = texts(value);
  const other = values.length === 1 ? fieldNamed(values[0] ?? '') : undefined;
  if (isFieldName(key) || (field && !other)) push(columns, field, values);
  else if (other) push(columns, other, [key]);
  else throw dozvonError('mapping-wrong', { file, field: key, fields: fields.join(', ') });
}

function push(columns: Map<Field, string[]>, field: Field | undefined, names: readonly string[]): void {
  if (field) columns.set(field, [...(columns.get(field) ?? []), ...names]);
}

function fieldNamed(name: string): Field | undefined {
  const meaning = isFieldName(name) ? name : matchHeader(name)?.meaning;
  return fields.find((field) => field === meaning);
}

function isFieldName(name: string): name is Field {
  return fields.some((field) => field === name);
}

/** Finds a column by header, then by number from 1, then by letter. @returns its index, or -1 */
export function findColumn(wanted: string, header: readonly string[] | undefined, width: number): number {
  const exactly = header?.findIndex((cell) => clean(cell) === clean(wanted)) ?? -1;
  if (exactly >= 0) return exactly;
  const byWords = header?.findIndex((cell) => normalizeHeader(cell) === normalizeHeader(wanted)) ?? -1;
  if (byWords >= 0 && normalizeHeader(wanted) !== '') return byWords;
  const index = /^\d{1,3}$/.test(wanted) ? Number(wanted) - 1 : letterIndex(wanted);
  return index < width ? index : -1;
}

function letterIndex(text: string): number {
  if (!/^[A-Z]{1,2}$/.test(text)) return -1;
  return [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function asRecord(data: unknown, file: string): Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw dozvonError('mapping-wrong', { file, field: '(the whole file)', fields: fields.join(', ') });
  }
  return data as Readonly<Record<string, unknown>>;
}

function texts(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((each) => typeof each === 'string' || typeof each === 'number').map(String);
}
