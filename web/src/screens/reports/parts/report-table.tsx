import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportColumn, ReportRow } from '../../../api/reports.ts';
import styles from '../reports.module.css';
import { Cell, inSeconds } from './report-cell.tsx';

const atEnd = new Set<ReportColumn['kind']>(['money', 'integer', 'percent']);

/** What a row unfolds to. */
export interface Detail {
  readonly label: string;
  readonly isFor: (row: ReportRow) => boolean;
  readonly of: (row: ReportRow) => ReactNode;
}

interface ReportTableProps {
  readonly columns: readonly ReportColumn[];
  /** Of the account: its bill has its days. */
  readonly zone: string;
  readonly rows: readonly ReportRow[];
  readonly sort: { readonly column: string; readonly down: boolean } | undefined;
  readonly sortBy: (column: string) => void;
  /** Columns by which the rows may be narrowed. */
  readonly groups: readonly string[];
  readonly narrow: (column: string, value: string) => void;
  /** What a row unfolds to, by a button in its last cell. */
  readonly detail?: Detail | undefined;
}

/** A report as a table; a click on a column's name sorts by it. */
export function ReportTable(props: ReportTableProps) {
  const { columns, rows, sort, sortBy, detail } = props;
  const { t } = useTranslation('reports');
  return (
    <section className={styles.frame} aria-label={t('table')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.name} column={column} sort={sort} sortBy={sortBy} />
            ))}
            {detail && (
              <th scope="col" className={styles.edge}>
                <span className="visually-hidden">{detail.label}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report have no identity of their own
            <Row key={index} {...props} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = Pick<ReportTableProps, 'columns' | 'zone' | 'groups' | 'narrow' | 'detail'> & {
  readonly row: ReportRow;
};

interface HeadProps extends Pick<ReportTableProps, 'sort' | 'sortBy'> {
  readonly column: ReportColumn;
}

/** A name that sorts; the way to a call is a sign, whose head is for those who hear the table. */
function Head({ column: { name, kind }, sort, sortBy }: HeadProps) {
  const { t } = useTranslation('reports');
  const word = t(inSeconds.has(name) ? `column.${name}Short` : `column.${name}`);
  if (name === 'attemptId')
    return (
      <th scope="col">
        <span className="visually-hidden">{word}</span>
      </th>
    );
  const down = sort?.column === name ? sort.down : undefined;
  return (
    <th
      scope="col"
      data-end={atEnd.has(kind) || undefined}
      aria-sort={down === undefined ? 'none' : down ? 'descending' : 'ascending'}
    >
      <button type="button" onClick={() => sortBy(name)}>
        {word}
        <span aria-hidden="true">{down === undefined ? '' : down ? ' ↓' : ' ↑'}</span>
      </button>
    </th>
  );
}

function Row({ row, columns, zone, groups, narrow, detail }: RowProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr>
        {columns.map((column) => (
          <td key={column.name} data-end={atEnd.has(column.kind) || undefined}>
            <Cell
              column={column}
              zone={zone}
              value={row[column.name]}
              of={column.name === 'heardMs' ? row.messageMs : undefined}
              {...(groups.includes(column.name) && { narrow: (value) => narrow(column.name, value) })}
            />
          </td>
        ))}
        {detail && (
          <td data-end className={styles.edge}>
            {detail.isFor(row) && (
              <button type="button" className={styles.unfold} aria-expanded={open} onClick={() => setOpen(!open)}>
                {detail.label}
              </button>
            )}
          </td>
        )}
      </tr>
      {detail && open && (
        <tr>
          <td colSpan={columns.length + 1}>
            <div className={styles.detail}>{detail.of(row)}</div>
          </td>
        </tr>
      )}
    </>
  );
}
