import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../ui/failure.tsx';
import { Card } from '../../../ui/page.tsx';
import { firstColumns, matching, sorted } from '../model.ts';
import { type Choice, type ReportRow, readQuery } from '../query.ts';
import { EffectCard } from './effect-card.tsx';
import { HangUpCurve } from './hang-up-curve.tsx';
import { HeatMap } from './heat-map.tsx';
import { ReportTable } from './report-table.tsx';
import { Tools } from './tools.tsx';

interface PictureProps {
  readonly rows: readonly ReportRow[];
}

/** Reports that one may look at instead of reading; the table stays below. */
const pictures: Readonly<Record<string, (props: PictureProps) => React.ReactNode>> = {
  hours: HeatMap,
  'hang-ups': HangUpCurve,
  effect: EffectCard,
};

/** One report: its picture, its rows, its tools. */
export function ReportView({ choice }: { readonly choice: Choice }) {
  const { t } = useTranslation('reports');
  const { data, error, refetch } = useQuery(readQuery(choice));
  const [text, search] = useState('');
  const [sort, setSort] = useState<{ column: string; down: boolean }>();
  const [hidden, setHidden] = useState<ReadonlySet<string>>();
  const rows = useMemo(() => {
    const found = matching(data?.rows ?? [], text);
    return sort ? sorted(found, sort.column, sort.down) : found;
  }, [data, text, sort]);
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <p className="muted">{t('loading')}</p>;
  const names = data.columns.map(({ name }) => name);
  const away = hidden ?? new Set(names.filter((name) => !firstColumns(names).includes(name)));
  const Picture = pictures[choice.report];
  return (
    <>
      {Picture && data.rows.length > 0 && (
        <Card title={t(`name.${choice.report}`)}>
          <Picture rows={data.rows} />
        </Card>
      )}
      <Tools
        choice={choice}
        columns={data.columns}
        shown={new Set(names.filter((name) => !away.has(name)))}
        toggle={(name) => setHidden(flipped(away, name))}
        text={text}
        search={search}
      />
      {rows.length === 0 ? (
        <p className="muted">{t(text === '' ? 'noRows' : 'noMatch')}</p>
      ) : (
        <ReportTable
          columns={data.columns.filter(({ name }) => !away.has(name))}
          rows={rows}
          sort={sort}
          sortBy={(column) => setSort({ column, down: sort?.column === column && !sort.down })}
        />
      )}
      {data.more && <p className="muted">{t('more', { count: data.rows.length })}</p>}
    </>
  );
}

function flipped(set: ReadonlySet<string>, name: string): ReadonlySet<string> {
  return new Set(set.has(name) ? [...set].filter((each) => each !== name) : [...set, name]);
}
