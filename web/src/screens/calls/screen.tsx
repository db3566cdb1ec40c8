import { Button, NativeSelect } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Attempt, attemptsQuery } from '../../api/attempts.ts';
import { campaignsQuery } from '../../api/campaigns.ts';
import type { Disposition } from '../../api/codes.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { type Column, Grid } from '../../ui/grid.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';
import ui from '../../ui/ui.module.css';
import { Money, Outcome, Phone, When } from '../../ui/values.tsx';
import { dispositionWords } from '../../words/dispositions.ts';

/** What the address says about the list. */
export interface CallFilter {
  readonly campaign?: string;
  readonly disposition?: Disposition;
}

/** Every call by filter, the newest first. */
export function CallsScreen({ filter }: { readonly filter: CallFilter }) {
  const { t } = useTranslation('calls');
  const { t: common } = useTranslation();
  const columns = useColumns();
  const navigate = useNavigate();
  const found = useInfiniteQuery({ ...attemptsQuery(filter), placeholderData: keepPreviousData });
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = filter.campaign !== undefined || filter.disposition !== undefined;
  return (
    <Page title={t('title')} actions={<Export campaign={filter.campaign} />}>
      <Filters filter={filter} change={(next) => void navigate({ to: '/calls', search: next as never })} />
      {found.error && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && (
        <Empty title={isFiltered ? common('state.emptyFilter') : t('none')}>
          {isFiltered && (
            <Button variant="default" onClick={() => void navigate({ to: '/calls', search: {} as never })}>
              {common('state.resetFilter')}
            </Button>
          )}
        </Empty>
      )}
      {rows.length > 0 && (
        <Grid
          label={t('title')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          link={({ person }, props) => <Link to="/people/$person" params={{ person: person.id } as never} {...props} />}
          more={found.hasNextPage}
          loadMore={() => void found.fetchNextPage()}
        />
      )}
    </Page>
  );
}

function Filters({ filter, change }: { readonly filter: CallFilter; readonly change: (filter: CallFilter) => void }) {
  const { t } = useTranslation('calls');
  const { language } = useFormats();
  const { data: campaigns } = useSuspenseQuery(campaignsQuery);
  const outcomes = Object.entries(dispositionWords).map(([value, word]) => ({ value, label: word[language] }));
  const { campaign, disposition } = filter;
  return (
    <div className={ui.actions} style={{ marginBottom: 14, alignItems: 'end' }}>
      <NativeSelect
        label={t('filterCampaign')}
        data={[
          { value: '', label: t('anyCampaign') },
          ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={campaign ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change({ ...(disposition && { disposition }), ...(value && { campaign: value }) })
        }
      />
      <NativeSelect
        label={t('filterOutcome')}
        data={[{ value: '', label: t('any') }, ...outcomes]}
        value={disposition ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change({ ...(campaign && { campaign }), ...(isOutcome(value) && { disposition: value }) })
        }
      />
    </div>
  );
}

function isOutcome(word: string): word is Disposition {
  return Object.hasOwn(dispositionWords, word);
}

/** The report of the campaign's calls, the whole of it and not the page. */
function Export({ campaign }: { readonly campaign: string | undefined }) {
  const { t } = useTranslation('calls');
  if (!campaign) return <span className="muted">{t('exportHint')}</span>;
  return (
    <Button
      variant="default"
      component="a"
      href={`/api/campaigns/${campaign}/reports/attempts/file?format=xlsx`}
      download
      leftSection={<Icon name="download" size={16} />}
    >
      {t('export')}
    </Button>
  );
}

function useColumns(): readonly Column<Attempt>[] {
  const { t } = useTranslation('calls');
  const seconds = (ms: number) => Math.round(ms / 1000);
  return [
    {
      key: 'time',
      name: t('time'),
      width: 150,
      cell: (call) => <When at={call.dialedAt ?? call.reservedAt} seconds />,
    },
    {
      key: 'person',
      name: t('person'),
      width: 220,
      cell: ({ person }) => <span lang="ru">{person.name ?? person.debtor}</span>,
    },
    { key: 'phone', name: t('phone'), width: 150, cell: ({ phone }) => <Phone number={phone} /> },
    {
      key: 'outcome',
      name: t('outcome'),
      width: 210,
      cell: ({ disposition }) =>
        disposition ? <Outcome code={disposition} /> : <span className="muted">{t('live')}</span>,
    },
    {
      key: 'heard',
      name: t('heard'),
      width: 110,
      cell: ({ heardMs, messageMs }) =>
        messageMs ? t('seconds', { heard: seconds(heardMs), message: seconds(messageMs) }) : '',
    },
    { key: 'keys', name: t('keys'), width: 80, cell: ({ keys }) => keys },
    {
      key: 'price',
      name: t('price'),
      width: 90,
      end: true,
      cell: ({ price, currency }) => <Money amount={price} currency={currency} />,
    },
    {
      key: 'cost',
      name: t('cost'),
      width: 110,
      end: true,
      cell: ({ cost, currency }) => <Money amount={cost} currency={currency} />,
    },
    { key: 'campaign', name: t('campaign'), width: 200, cell: ({ campaign }) => campaign?.name ?? '' },
  ];
}
