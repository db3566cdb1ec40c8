import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { complaint } from '../../api/errors.ts';
import { listsQuery, takeBackImport } from '../../api/lists.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Card, Page } from '../../ui/page.tsx';
import ui from '../../ui/ui.module.css';
import { sayDone, sayFailed } from '../../ui/undo.tsx';
import { Count, Money, When } from '../../ui/values.tsx';

type List = Awaited<ReturnType<NonNullable<typeof listsQuery.queryFn>>>[number];

/** Every list, who is in it, what they owe, and the way back from the newest import. */
export function ListsScreen() {
  const { t } = useTranslation('lists');
  const { data: lists } = useSuspenseQuery(listsQuery);
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
      <Card>
        <div className={ui.scroll}>
          <table className={ui.table}>
            <thead>
              <tr>
                <th>{t('name')}</th>
                <th data-end="">{t('people')}</th>
                <th data-end="">{t('owed')}</th>
                <th>{t('last')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {lists.map((list) => (
                <Row key={list.id} list={list} />
              ))}
            </tbody>
          </table>
        </div>
      </Card>
    </Page>
  );
}

function Row({ list }: { readonly list: List }) {
  const { t } = useTranslation('lists');
  const { count, language } = useFormats();
  const [last] = list.imports;
  return (
    <tr>
      <td>
        <strong>{list.name}</strong>
        {list.withdrawn > 0 && <div className="muted">{t('withdrawn', { n: count(list.withdrawn) })}</div>}
      </td>
      <td data-end="">
        <Count value={list.debtors} />
      </td>
      <td data-end="">
        {list.owed.map(({ amount, currency }) => (
          <div key={currency}>
            <Money amount={amount} currency={currency} />
          </div>
        ))}
      </td>
      <td>
        {last && (
          <>
            <When at={last.at} /> <span className="muted">{last.file}</span>
            {last.refused > 0 && (
              <div>
                <a href={`/api/imports/${last.id}/issues?kind=refusal&format=xlsx&language=${language}`} download>
                  {t('refused', { n: count(last.refused) })}
                </a>
              </div>
            )}
          </>
        )}
      </td>
      <td>
        <div className={ui.actions} style={{ justifyContent: 'flex-end' }}>
          <Button size="xs" variant="light" component={Link} to="/campaigns/new" search={{ list: list.id } as never}>
            {t('campaign')}
          </Button>
          <TakeBack list={list} />
        </div>
      </td>
    </tr>
  );
}

function TakeBack({ list }: { readonly list: List }) {
  const { t } = useTranslation('lists');
  const { language } = useFormats();
  const client = useQueryClient();
  const taking = useMutation({
    mutationFn: () => takeBackImport(list.id),
    onSuccess: () => {
      sayDone(t('takenBack', { name: list.name }));
      return client.invalidateQueries(listsQuery);
    },
    onError: (error) => {
      const { message, remedy } = complaint(error, language);
      sayFailed(message, remedy);
    },
  });
  return (
    <Button size="xs" variant="subtle" color="gray" loading={taking.isPending} onClick={() => taking.mutate()}>
      {t('takeBack')}
    </Button>
  );
}
