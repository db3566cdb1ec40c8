import { Button, NativeSelect, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listsQuery } from '../../api/lists.ts';
import { type PeopleFilter, type PeopleOrder, peopleCountQuery, peopleFile, peopleQuery } from '../../api/people.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Grid } from '../../ui/grid/grid.tsx';
import { useHotkeys } from '../../ui/hotkeys.ts';
import { Page } from '../../ui/page.tsx';
import ui from '../../ui/ui.module.css';
import { useColumns } from './columns.tsx';

export interface PeopleSearch {
  readonly list?: string;
  readonly order?: PeopleOrder;
}

/** Everybody of the account, found while one types. What is typed stays out of the address: it may be a phone. */
export function PeopleScreen({ search }: { readonly search: PeopleSearch }) {
  const { t } = useTranslation('people');
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const asked = useDeferredValue(words.trim());
  const filter = { ...(asked !== '' && { q: asked }), ...(search.list !== undefined && { list: search.list }) };
  const navigate = useNavigate();
  const go = (next: PeopleSearch) => void navigate({ to: '/people', search: next as never });
  useHotkeys({ '/': () => field.current?.focus() });
  return (
    <Page title={t('title')}>
      <search className={ui.actions} style={{ marginBottom: 14, alignItems: 'start' }}>
        <TextInput
          ref={field}
          w={420}
          maw="100%"
          label={t('search')}
          description={t('hint')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <ListFilter
          list={search.list}
          choose={(list) => go({ ...(search.order && { order: search.order }), ...(list && { list }) })}
        />
      </search>
      <Found
        filter={filter}
        order={search.order ?? 'added'}
        setOrder={(order) => go({ ...search, order: order as PeopleOrder })}
        reset={() => {
          setWords('');
          go({});
        }}
      />
    </Page>
  );
}

function ListFilter({ list, choose }: { readonly list: string | undefined; readonly choose: (list: string) => void }) {
  const { t } = useTranslation('people');
  const { data: lists = [] } = useQuery({ ...listsQuery, retry: false });
  return (
    <NativeSelect
      label={t('list')}
      data={[{ value: '', label: t('anyList') }, ...lists.map(({ id, name }) => ({ value: id, label: name }))]}
      value={list ?? ''}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}

interface FoundProps {
  readonly filter: PeopleFilter;
  readonly order: PeopleOrder;
  readonly setOrder: (order: string) => void;
  readonly reset: () => void;
}

function Found({ filter, order, setOrder, reset }: FoundProps) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const columns = useColumns();
  const found = useInfiniteQuery({ ...peopleQuery(filter, order), placeholderData: keepPreviousData });
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const total = useTotal(filter);
  if (found.error) return <Failure error={found.error} retry={() => void found.refetch()} />;
  if (found.data && rows.length === 0) {
    const isFiltered = Object.keys(filter).length > 0;
    return (
      <Empty title={t('nobody')} text={isFiltered ? t('nobodyText') : t('noneText')}>
        {isFiltered ? (
          <Button variant="default" onClick={reset}>
            {common('state.resetFilter')}
          </Button>
        ) : (
          <Button component={Link} to="/lists/load">
            {t('load')}
          </Button>
        )}
      </Empty>
    );
  }
  return (
    <Grid
      name="people"
      label={t('title')}
      noun="people"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      link={({ id }, props) => <Link to="/people/$person" params={{ person: id } as never} {...props} />}
      more={found.hasNextPage}
      loadMore={() => void (found.isFetchingNextPage || found.fetchNextPage())}
      order={order}
      setOrder={setOrder}
      total={total}
      download={(format) => peopleFile(filter, format)}
    />
  );
}

/** Ten thousand and more are counted when somebody asks. */
function useTotal(filter: PeopleFilter) {
  const [exact, setExact] = useState<string>();
  const key = JSON.stringify(filter);
  const { data } = useQuery({ ...peopleCountQuery(filter, exact === key), placeholderData: keepPreviousData });
  return data && { ...data, ask: () => setExact(key) };
}
