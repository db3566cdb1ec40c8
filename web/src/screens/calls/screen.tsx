import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attemptCountQuery, attemptFile, attemptsQuery, newerAttemptsQuery } from '../../api/attempts.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Grid } from '../../ui/grid/grid.tsx';
import { Page } from '../../ui/page.tsx';
import { useColumns } from './columns.tsx';
import { Filters } from './filters.tsx';
import { type CallSearch, readSearch, toFilter } from './model.ts';

/** Every call by filter, the newest first. */
export function CallsScreen({ search }: { readonly search: CallSearch }) {
  const { t } = useTranslation('calls');
  const { t: common } = useTranslation();
  const columns = useColumns();
  const navigate = useNavigate();
  const filter = toFilter(search);
  const order = search.order ?? '-reservedAt';
  const found = useInfiniteQuery({ ...attemptsQuery({ ...filter, order }), placeholderData: keepPreviousData });
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const total = useTotal(filter);
  const fresh = useQuery(newerAttemptsQuery(filter, order === '-reservedAt' ? rows[0]?.id : undefined));
  const go = (next: object) => void navigate({ to: '/calls', search: readSearch({ ...next }) as never });
  return (
    <Page title={t('title')}>
      <Filters search={search} change={(part) => go({ ...search, ...part })} />
      {found.error && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && (
        <Empty title={Object.keys(filter).length > 0 ? common('state.emptyFilter') : t('none')}>
          {Object.keys(filter).length > 0 && (
            <Button variant="default" onClick={() => go({})}>
              {common('state.resetFilter')}
            </Button>
          )}
        </Empty>
      )}
      {rows.length > 0 && (
        <Grid
          name="calls"
          label={t('title')}
          noun="calls"
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          link={({ person }, props) => <Link to="/people/$person" params={{ person: person.id } as never} {...props} />}
          more={found.hasNextPage}
          loadMore={() => void (found.isFetchingNextPage || found.fetchNextPage())}
          order={order}
          setOrder={(next) => go({ ...search, order: next })}
          total={total}
          download={(format) => attemptFile(filter, format)}
          fresh={{ count: fresh.data?.count ?? 0, show: () => void found.refetch() }}
        />
      )}
    </Page>
  );
}

/** Ten thousand and more are counted when somebody asks. */
function useTotal(filter: Parameters<typeof attemptCountQuery>[0]) {
  const [exact, setExact] = useState<string>();
  const key = JSON.stringify(filter);
  const { data } = useQuery({ ...attemptCountQuery(filter, exact === key), placeholderData: keepPreviousData });
  return data && { ...data, ask: () => setExact(key) };
}
