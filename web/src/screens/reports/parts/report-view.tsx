import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReportDescription, type ReportRow, readQuery } from '../../../api/reports.ts';
import { EffectLines } from '../../../ui/charts/effect-lines.tsx';
import { HangUpCurve } from '../../../ui/charts/hang-up-curve.tsx';
import { HeatMap } from '../../../ui/charts/heat-map.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Card } from '../../../ui/page.tsx';
import {
  matching,
  onScreen,
  type ReportSearch,
  shownColumns,
  sorted,
  sortOf,
  withFilter,
  withoutEmpty,
} from '../model.ts';
import { BillCheck } from './bill-check.tsx';
import type { BillRights } from './bill-line.tsx';
import { Filters } from './filters.tsx';
import { type Detail, ReportTable } from './report-table.tsx';
import { Tools } from './tools.tsx';

/** Nobody needs it before a line is asked about. */
const BillLine = lazy(async () => ({ default: (await import('./bill-line.tsx')).BillLine }));

interface PictureProps {
  readonly rows: readonly ReportRow[];
}

/** Reports that one may look at instead of reading; the table stays below. */
const pictures: Readonly<Record<string, (props: PictureProps) => React.ReactNode>> = {
  hours: HeatMap,
  'hang-ups': HangUpCurve,
  effect: EffectLines,
};

interface ReportViewProps extends BillRights {
  readonly report: ReportDescription;
  readonly search: ReportSearch;
  readonly choose: (search: ReportSearch) => void;
}

/** One report: its picture, its rows, its tools. */
export function ReportView({ report, search, choose, mayHear }: ReportViewProps) {
  const { t } = useTranslation('reports');
  const choice = { report: report.name, ...chosenOf(search) };
  const { data, error, refetch } = useQuery(readQuery(choice));
  const [text, seek] = useState('');
  const { column, down } = sortOf(search.sort);
  const rows = useMemo(() => {
    const found = matching(data?.rows ?? [], text);
    return column === undefined ? found : sorted(found, column, down);
  }, [data, text, column, down]);
  const change = (part: ReportSearch) => choose(withoutEmpty({ ...search, ...part }));
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <p className="muted">{t('loading')}</p>;
  const names = data.columns.map(({ name }) => name);
  const shown = shownColumns(names, search.columns);
  const Picture = search.group === undefined ? pictures[report.name] : undefined;
  return (
    <>
      {Picture && data.rows.length > 0 && (
        <Card title={t(`name.${report.name}`)}>
          <Picture rows={data.rows} />
        </Card>
      )}
      {report.name === 'bill' && <BillCheck choice={choice} />}
      <Tools
        choice={choice}
        columns={data.columns}
        shown={shown}
        show={(next) => change({ columns: next.join(',') })}
        text={text}
        search={seek}
      />
      <Filters filter={search.filter} choose={(filter) => change({ filter })} />
      {rows.length === 0 ? (
        <p className="muted">{t(text === '' ? 'noRows' : 'noMatch')}</p>
      ) : (
        <ReportTable
          columns={onScreen(data.columns.filter(({ name }) => shown.includes(name)))}
          zone={data.zone}
          rows={rows}
          groups={report.groups}
          sort={column === undefined ? undefined : { column, down }}
          sortBy={(name) => change({ sort: column === name && !down ? `-${name}` : name })}
          detail={isBill(report, search) ? detailOf(t('dispute.open'), data.zone, mayHear) : undefined}
          narrow={(name, value) => change({ filter: withFilter(search.filter, name, value), group: '' })}
        />
      )}
      {data.columns.some(({ kind }) => kind === 'time') && <p className="muted">{t('zone', { zone: data.zone })}</p>}
      {data.more && <p className="muted">{t('more', { count: data.rows.length })}</p>}
    </>
  );
}

function chosenOf({ campaign, from, to, group, filter }: ReportSearch) {
  return { campaign, from, to, group, filter };
}

/** What a line of the bill unfolds to; minutes to a number outside are proved by the call from which the person came. */
function detailOf(label: string, zone: string, mayHear: boolean): Detail {
  return {
    label,
    isFor: (row) => row.line !== 'outside',
    of: (row) => (
      <Suspense>
        <BillLine attempt={String(row.attemptId)} mayHear={mayHear} zone={zone} />
      </Suspense>
    ),
  };
}

/** Its rows are calls that are paid for: each can be asked about. */
function isBill({ name }: ReportDescription, { group }: ReportSearch): boolean {
  return (name === 'bill' || name === 'contacts') && group === undefined;
}
