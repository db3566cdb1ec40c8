import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type List, listsQuery } from '../../api/lists.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { Empty } from '../../ui/empty.tsx';
import type { Column } from '../../ui/grid/column.ts';
import { Grid } from '../../ui/grid/grid.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';
import { Count, Money, When } from '../../ui/values.tsx';
import { TakeBack } from './take-back.tsx';

/** Every list, who is in it, what they owe, and the way back from the newest import. */
export function ListsScreen() {
  const { t } = useTranslation('lists');
  const { data: lists } = useSuspenseQuery(listsQuery);
  const columns = useColumns();
  const load = (
    <Button component={Link} to="/lists/load" leftSection={<Icon name="upload" size={16} />}>
      {t('load')}
    </Button>
  );
  if (lists.length === 0) {
    return (
      <Page title={t('title')}>
        <Empty title={t('empty')} text={t('emptyText')}>
          {load}
        </Empty>
      </Page>
    );
  }
  return (
    <Page title={t('title')} actions={load}>
      <Grid
        name="lists"
        label={t('title')}
        columns={columns}
        rows={lists}
        rowKey={({ id }) => id}
        link={({ id }, props) => <Link to="/people" search={{ list: id } as never} {...props} />}
      />
    </Page>
  );
}

function useColumns(): readonly Column<List>[] {
  const { t } = useTranslation('lists');
  return [
    { key: 'name', name: t('name'), width: 148, cell: ({ name }) => <strong>{name}</strong> },
    { key: 'people', name: t('people'), width: 90, end: true, cell: ({ debtors }) => <Count value={debtors} /> },
    { key: 'owed', name: t('owed'), width: 168, end: true, cell: Owed },
    { key: 'last', name: t('last'), width: 106, cell: ({ imports: [last] }) => last && <When at={last.at} /> },
    { key: 'file', name: t('file'), width: 190, spare: true, cell: ({ imports: [last] }) => last?.file },
    { key: 'refused', name: t('refusedRows'), width: 94, end: true, cell: (list) => <Refused list={list} /> },
    { key: 'withdrawn', name: t('gone'), width: 86, end: true, cell: ({ withdrawn }) => <Count value={withdrawn} /> },
    { key: 'do', name: t('do'), width: 322, cell: (list) => <Doings list={list} /> },
  ];
}

const Owed = ({ owed }: List) =>
  owed.map(({ amount, currency }) => <Money key={currency} amount={amount} currency={currency} />);

/** Refused rows with their reasons, ready to be mended and loaded again. */
function Refused({ list: { imports } }: { readonly list: List }) {
  const { t } = useTranslation('lists');
  const { count, language } = useFormats();
  const [last] = imports;
  if (!last || last.refused === 0) return <span className="muted">0</span>;
  return (
    <a
      href={`/api/imports/${last.id}/issues?kind=refusal&format=xlsx&language=${language}`}
      download
      title={t('refusedHint')}
      style={{ display: 'inline-block', minWidth: 24, lineHeight: '24px' }}
    >
      {count(last.refused)} <Icon name="download" size={13} />
    </a>
  );
}

function Doings({ list }: { readonly list: List }) {
  const { t } = useTranslation('lists');
  return (
    <>
      <Button
        size="compact-sm"
        variant="light"
        component={Link}
        to="/campaigns/new"
        search={{ list: list.id } as never}
        mr={4}
      >
        {t('campaign')}
      </Button>
      <TakeBack list={list} />
    </>
  );
}
