import { DateTime } from 'luxon';
import type { ReportScope, ScopeFacts } from './ports.ts';
import { columnWords } from './words/columns.ts';
import { reportTitles } from './words/titles.ts';
import type { Language } from './words/word.ts';

const words = {
  account: { ru: 'Кредитор', en: 'Account' },
  campaign: { ru: 'Кампания', en: 'Campaign' },
  period: { ru: 'Срок', en: 'Period' },
  always: { ru: 'всё время', en: 'all time' },
  group: { ru: 'По столбцу', en: 'Grouped by' },
  made: { ru: 'Составлено', en: 'Made' },
} as const;

/** How a report looks on paper. */
export interface ReportPaper {
  readonly title: string;
  readonly lines: readonly string[];
  readonly language: Language;
  readonly zone: string;
}

/** Title and lines above the table: whose it is, which period, when it was made. */
export function paperOf(
  name: string,
  facts: ScopeFacts,
  { from, to }: Pick<ReportScope, 'from' | 'to'>,
  made: { readonly at: Date; readonly language: Language; readonly group?: string | undefined },
): ReportPaper {
  const { at, language, group } = made;
  const say = (key: keyof typeof words) => words[key][language];
  const lines = [
    `${say('account')}: ${facts.account}`,
    ...(facts.campaign === null ? [] : [`${say('campaign')}: ${facts.campaign}`]),
    `${say('period')}: ${periodText(from, to, facts.zone) || say('always')} (${facts.zone})`,
    ...(group === undefined ? [] : [`${say('group')}: ${headOf(group, language)}`]),
    `${say('made')}: ${DateTime.fromJSDate(at, { zone: facts.zone }).toFormat('dd.MM.yyyy HH:mm')}`,
  ];
  return { title: titleOf(name, language), lines, language, zone: facts.zone };
}

/** A report's name for people. */
export function titleOf(name: string, language: Language): string {
  const table: Readonly<Record<string, { ru: string; en: string }>> = reportTitles;
  return table[name]?.[language] ?? name;
}

function headOf(name: string, language: Language): string {
  const table: Readonly<Record<string, { ru: string; en: string }>> = columnWords;
  return table[name]?.[language] ?? name;
}

/** Whole days are written as days, the last one included. */
function periodText(from: Date | undefined, to: Date | undefined, zone: string): string {
  const start = from && DateTime.fromJSDate(from, { zone });
  const end = to && DateTime.fromJSDate(to, { zone });
  const whole = [start, end].every((time) => time === undefined || +time === +time.startOf('day'));
  const text = (time: DateTime) => time.toFormat(whole ? 'dd.MM.yyyy' : 'dd.MM.yyyy HH:mm');
  return [start && text(start), end && text(whole ? end.minus({ days: 1 }) : end)].filter(Boolean).join(' – ');
}
