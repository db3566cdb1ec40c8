import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReportColumn, ReportRow } from '../../../api/reports.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Money, Outcome, Phone } from '../../../ui/values.tsx';
import { dispositionWords } from '../../../words/dispositions.ts';
import styles from '../reports.module.css';
import { isIn, useValueWord } from './value-word.ts';

/** Milliseconds are for files; people read seconds. */
export const inSeconds: ReadonlySet<string> = new Set(['heardMs', 'messageMs']);

interface CellProps {
  readonly column: ReportColumn;
  readonly zone: string;
  readonly value: ReportRow[string] | undefined;
  /** The whole that the value is a part of. */
  readonly of?: ReportRow[string] | undefined;
  /** A click on the value keeps the rows that have it. */
  readonly narrow?: (value: string) => void;
}

/** One value of a report as people read it. */
export function Cell({ column, zone, value, of, narrow }: CellProps) {
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
