import { TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Person, peopleQuery } from '../../api/people.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { type Column, Grid } from '../../ui/grid.tsx';
import { useHotkeys } from '../../ui/hotkeys.ts';
import { Page } from '../../ui/page.tsx';
import { Money, Phone } from '../../ui/values.tsx';

/** Everybody of the account, found while one types. What is typed stays out of the address: it may be a phone. */
export function PeopleScreen() {
  const { t } = useTranslation('people');
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const asked = useDeferredValue(words.trim());
  const found = useInfiniteQuery({ ...peopleQuery(asked), placeholderData: keepPreviousData });
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const columns = useColumns();
  useHotkeys({ '/': () => field.current?.focus() });
  return (
    <Page title={t('title')}>
      <TextInput
        ref={field}
        mb="md"
        maw={480}
        label={t('search')}
        description={t('hint')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {found.error && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && <Empty title={t('nobody')} text={t('nobodyText')} />}
      {rows.length > 0 && (
        <Grid
          label={t('title')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          link={({ id }, props) => <Link to="/people/$person" params={{ person: id } as never} {...props} />}
          more={found.hasNextPage}
          loadMore={() => void found.fetchNextPage()}
        />
      )}
    </Page>
  );
}

function useColumns(): readonly Column<Person>[] {
  const { t } = useTranslation('people');
  return [
    {
      key: 'name',
      name: t('name'),
      width: 260,
      cell: ({ name, debtor, erasedAt }) => (erasedAt ? t('erased') : <span lang="ru">{name ?? debtor}</span>),
    },
    { key: 'account', name: t('account'), width: 150, cell: ({ debtor }) => debtor },
    { key: 'phones', name: t('phones'), width: 240, cell: ({ phones }) => <Phone number={phones.join(', ')} /> },
    {
      key: 'owed',
      name: t('owed'),
      width: 130,
      end: true,
      cell: ({ owed }) => owed.map((sum) => <Money key={sum.currency} {...sum} />),
    },
    { key: 'stops', name: t('stops'), width: 160, cell: ({ stops }) => stops.join(', ') },
  ];
}
