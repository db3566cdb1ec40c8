import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportColumn, ReportRow } from '../../../api/reports.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Money, Outcome, Phone } from '../../../ui/values.tsx';
import { dispositionWords } from '../../../words/dispositions.ts';

import styles from '../reports.module.css';
import { isIn, useValueWord } from './value-word.ts';

/** Milliseconds are for files; people read seconds. */
const inSeconds: ReadonlySet<string> = new Set(['heardMs', 'messageMs']);

const atEnd = new Set<ReportColumn['kind']>(['money', 'integer', 'percent']);

interface Detail {
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
            {columns.map(({ name, kind }) => (
              <th
                key={name}
                scope="col"
                data-end={atEnd.has(kind) || undefined}
                aria-sort={sort?.column === name ? (sort.down ? 'descending' : 'ascending') : 'none'}
              >
                <button type="button" onClick={() => sortBy(name)}>
                  <Head name={name} />
                  <span aria-hidden="true">{sort?.column === name ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
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

/** The way to a call is a sign; its head is for those who hear the table. */
function Head({ name }: { readonly name: string }) {
  const { t } = useTranslation('reports');
  const word = t(inSeconds.has(name) ? `column.${name}Short` : `column.${name}`);
  return name === 'attemptId' ? <span className="visually-hidden">{word}</span> : word;
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

interface CellProps {
  readonly column: ReportColumn;
  readonly zone: string;
  readonly value: ReportRow[string] | undefined;
  /** The whole that the value is a part of. */
  readonly of?: ReportRow[string] | undefined;
  /** A click on the value keeps the rows that have it. */
  readonly narrow?: (value: string) => void;
}

function Cell({ column, zone, value, of, narrow }: CellProps) {
  const { t } = useTranslation('reports');
  if (value === null || value === undefined || value === '') return <span className="muted">—</span>;
  const shown = inSeconds.has(column.name) ? (
    <Seconds ms={Number(value)} ofMs={of === undefined || of === null ? undefined : Number(of)} />
  ) : (
    <Value column={column} zone={zone} value={value} />
  );
  if (!narrow) return shown;
  return (
    <button type="button" className={styles.narrow} title={t('narrow')} onClick={() => narrow(String(value))}>
      {shown}
    </button>
  );
}

/** `14,0 из 21,3 с` */
function Seconds({ ms, ofMs }: { readonly ms: number; readonly ofMs: number | undefined }) {
  const { t } = useTranslation('reports');
  const { decimal } = useFormats();
  const seconds = (value: number): string => decimal(value / 1000, 1);
  if (ofMs === undefined) return t('seconds', { s: seconds(ms) });
  return t('secondsOf', { s: seconds(ms), of: seconds(ofMs) });
}

interface ValueProps extends Pick<CellProps, 'column' | 'zone'> {
  readonly value: NonNullable<ReportRow[string]>;
}

function Value({ column, zone, value }: ValueProps) {
  const { t } = useTranslation('reports');
  const { count, decimal, dayAndTime, stamp } = useFormats();
  switch (column.kind) {
    case 'money':
      return <Money amount={String(value)} />;
    case 'integer':
      return column.name === 'weekday' ? t(`heat.day.${value}`) : count(Number(value));
    case 'percent':
      return decimal(Number(value), 2);
    case 'time':
      return (
        <time className="num" dateTime={String(value)} title={dayAndTime(String(value), zone)}>
          {stamp(String(value), zone)}
        </time>
      );
    case 'phone':
    case 'phones':
      return <Phone number={[value].flat().join(', ')} />;
    case 'flag':
      return t(value === true ? 'yes' : 'no');
    case 'id':
      return <Id name={column.name} value={String(value)} />;
    case 'word':
      return <Code value={String(value)} />;
    default:
      return String(value);
  }
}

const calls = new Set(['attemptId', 'redialOf', 'failoverOf']);

/** Ids of calls and recordings lead there. */
function Id({ name, value }: { readonly name: string; readonly value: string }) {
  const { t } = useTranslation('reports');
  if (name === 'recordingId')
    return (
      <Link
        to="/recordings/$recording"
        params={{ recording: value } as never}
        aria-label={t('openRecording', { id: value.slice(-8) })}
      >
        <span aria-hidden="true">▶ </span>
        {value.slice(-8)}
      </Link>
    );
  if (!calls.has(name)) return <code title={value}>{value.slice(-8)}</code>;
  return (
    <Link to="/calls/$call" params={{ call: value } as never} aria-label={t('openCall', { id: value.slice(-8) })}>
      <span aria-hidden="true">▶{name === 'attemptId' ? '' : ` ${value.slice(-8)}`}</span>
    </Link>
  );
}

function Code({ value }: { readonly value: string }) {
  const word = useValueWord();
  return isIn(dispositionWords, value) ? <Outcome code={value} /> : word(value);
}
