import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Money, Outcome, Phone, When } from '../../../ui/values.tsx';
import { dispositionWords } from '../../../words/dispositions.ts';
import { skipWords } from '../../../words/skip-reasons.ts';
import type { ReportColumn, ReportRow } from '../query.ts';
import styles from '../reports.module.css';

const atEnd = new Set<ReportColumn['kind']>(['money', 'integer', 'percent']);

interface ReportTableProps {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  readonly sort: { readonly column: string; readonly down: boolean } | undefined;
  readonly sortBy: (column: string) => void;
}

/** A report as a table; a click on a column's name sorts by it. */
export function ReportTable({ columns, rows, sort, sortBy }: ReportTableProps) {
  const { t } = useTranslation('reports');
  return (
    <section className={styles.frame} aria-label={t('table')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ name, kind }) => (
              <th
                key={name}
                scope="col"
                data-end={atEnd.has(kind) || undefined}
                aria-sort={sort?.column === name ? (sort.down ? 'descending' : 'ascending') : 'none'}
              >
                <button type="button" onClick={() => sortBy(name)}>
                  {t(`column.${name}`)}
                  <span aria-hidden="true">{sort?.column === name ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report have no identity of their own
            <tr key={index}>
              {columns.map((column) => (
                <td key={column.name} data-end={atEnd.has(column.kind) || undefined}>
                  <Cell column={column} value={row[column.name]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ column, value }: { readonly column: ReportColumn; readonly value: ReportRow[string] | undefined }) {
  const { t } = useTranslation('reports');
  const { count, decimal } = useFormats();
  if (value === null || value === undefined || value === '') return <span className="muted">—</span>;
  switch (column.kind) {
    case 'money':
      return <Money amount={String(value)} />;
    case 'integer':
      return count(Number(value));
    case 'percent':
      return decimal(Number(value), 2);
    case 'time':
      return <When at={String(value)} seconds />;
    case 'phone':
    case 'phones':
      return <Phone number={[value].flat().join(', ')} />;
    case 'flag':
      return t(value === true ? 'yes' : 'no');
    case 'id':
      return <code title={String(value)}>{String(value).slice(-8)}</code>;
    case 'word':
      return <Code value={String(value)} />;
    default:
      return String(value);
  }
}

/** A word of one of our catalogues, as this language says it; names of trunks and the like stay. */
function Code({ value }: { readonly value: string }) {
  const { t } = useTranslation('reports');
  const { language } = useFormats();
  if (isIn(dispositionWords, value)) return <Outcome code={value} />;
  if (isIn(skipWords, value)) return skipWords[value][language];
  return t([`arm.${value}`, `step.${value}`, 'asItIs'], { value });
}

function isIn<Table extends object>(table: Table, key: PropertyKey): key is keyof Table {
  return Object.hasOwn(table, key);
}
