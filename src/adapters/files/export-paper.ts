import { DateTime } from 'luxon';
import type { Column, ReportRow } from '../../reporting/columns.ts';
import type { ReportPaper } from '../../reporting/paper.ts';
import { sayValue } from '../../reporting/words/values.ts';

const locales = { ru: 'ru-RU', en: 'en-GB' } as const;

/** A value as a person reads it on paper: money with its thousands apart, times in the account's zone, our codes as words. */
export function paperText({ kind, name }: Column, row: ReportRow, { language, zone }: ReportPaper): string {
  const value = row[name] ?? null;
  if (value === null) return '';
  if (Array.isArray(value)) return value.join(', ');
  switch (kind) {
    case 'money':
      return decimals(language, 2).format(String(value) as Intl.StringNumericLiteral);
    case 'percent':
      return decimals(language, 2).format(Number(value));
    case 'integer':
      return decimals(language, 0).format(Number(value));
    case 'flag':
      return value === true ? '✓' : '';
    case 'time':
      return DateTime.fromISO(String(value), { zone }).toFormat('dd.MM.yyyy HH:mm:ss');
    case 'id':
      return String(value).slice(-8);
    case 'word':
      return sayValue(String(value), language);
    default:
      return String(value).replace(/\p{Cc}/gu, ' ');
  }
}

function decimals(language: ReportPaper['language'], digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(locales[language], { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
