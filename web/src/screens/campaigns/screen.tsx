import { Button, SegmentedControl } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Campaign, campaignPagesQuery } from '../../api/campaigns.ts';
import type { CampaignState as State } from '../../api/codes.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useLiveRows } from '../../live/use-live-campaigns.ts';
import { CampaignState } from '../../ui/campaign-state.tsx';
import { Empty } from '../../ui/empty.tsx';
import type { Column } from '../../ui/grid/column.ts';
import { Grid } from '../../ui/grid/grid.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';
import ui from '../../ui/ui.module.css';
import { Count, Money, When } from '../../ui/values.tsx';
import { campaignStateWords } from '../../words/campaign-states.ts';

const shown = ['running', 'paused', 'ready', 'finished', 'cancelled'] as const satisfies readonly State[];

/** Every campaign, its figures moving while it runs. */
export function CampaignsScreen({
  state,
  mayChange,
}: {
  readonly state: State | undefined;
  readonly mayChange: boolean;
}) {
  const { t } = useTranslation('campaigns');
  const found = useSuspenseInfiniteQuery(campaignPagesQuery(state));
  const rows = useLiveRows(
    found.data.pages.flatMap((page) => page.items),
    () => void found.refetch(),
  );
  const add = mayChange && (
    <Button component={Link} to="/campaigns/new" leftSection={<Icon name="plus" size={16} />}>
      {t('new')}
    </Button>
  );
  if (rows.length === 0 && state === undefined) {
    return (
      <Page title={t('title')}>
        <Empty title={t('empty')} text={t('emptyText')}>
          {mayChange && (
            <Button component={Link} to="/lists/load">
              {t('load')}
            </Button>
          )}
        </Empty>
      </Page>
    );
  }
  return (
    <Page title={t('title')} actions={add}>
      <StateFilter state={state} />
      <Table
        rows={rows}
        mayChange={mayChange}
        more={found.hasNextPage}
        loadMore={() => void (found.isFetchingNextPage || found.fetchNextPage())}
      />
    </Page>
  );
}

function StateFilter({ state }: { readonly state: State | undefined }) {
  const { t } = useTranslation('campaigns');
  const { language } = useFormats();
  const navigate = useNavigate();
  const words = shown.map((value) => ({ value, label: campaignStateWords[value][language] }));
  return (
    <div className={ui.scroll}>
      <SegmentedControl
        mb="md"
        size="xs"
        aria-label={t('filter')}
        data={[{ value: '', label: t('all') }, ...words]}
        value={state ?? ''}
        onChange={(value) => void navigate({ to: '/campaigns', search: (value ? { state: value } : {}) as never })}
      />
    </div>
  );
}

interface TableProps {
  readonly rows: readonly Campaign[];
  readonly mayChange: boolean;
  readonly more: boolean;
  readonly loadMore: () => void;
}

function Table({ rows, mayChange, more, loadMore }: TableProps) {
  const { t } = useTranslation('campaigns');
  const { t: common } = useTranslation();
  const columns = useColumns().filter(({ key }) => mayChange || key !== 'again');
  if (rows.length === 0) {
    return (
      <Empty title={common('state.emptyFilter')}>
        <Button variant="default" component={Link} to="/campaigns">
          {common('state.resetFilter')}
        </Button>
      </Empty>
    );
  }
  return (
    <Grid
      name="campaigns"
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      link={({ id }, props) => <Link to="/campaigns/$campaign" params={{ campaign: id } as never} {...props} />}
      more={more}
      loadMore={loadMore}
    />
  );
}

function useColumns(): readonly Column<Campaign>[] {
  const { t } = useTranslation('campaigns');
  return [
    { key: 'name', name: t('name'), width: 260, cell: ({ name }) => <strong>{name}</strong> },
    { key: 'state', name: t('state'), width: 120, cell: ({ state }) => <CampaignState state={state} /> },
    {
      key: 'progress',
      name: t('progress'),
      width: 120,
      end: true,
      cell: ({ done, targets }) => (
        <>
          <Count value={done} /> / <Count value={targets} />
        </>
      ),
    },
    { key: 'heard', name: t('heard'), width: 105, end: true, cell: ({ heardFull }) => <Count value={heardFull} /> },
    {
      key: 'price',
      name: t('price'),
      width: 120,
      end: true,
      cell: ({ price, currency }) => <Money amount={price} currency={currency} />,
    },
    {
      key: 'started',
      name: t('started'),
      width: 150,
      cell: ({ startedAt }) => (startedAt ? <When at={startedAt} /> : <span className="muted">{t('notStarted')}</span>),
    },
    { key: 'list', name: t('list'), width: 180, spare: true, cell: ({ list }) => list.name },
    {
      key: 'finished',
      name: t('finished'),
      width: 150,
      spare: true,
      cell: ({ finishedAt }) => finishedAt && <When at={finishedAt} />,
    },
    {
      key: 'again',
      name: t('do'),
      width: 120,
      cell: ({ id }) => (
        <Button size="compact-sm" variant="light" component={Link} to="/campaigns/new" search={{ like: id } as never}>
          {t('again')}
        </Button>
      ),
    },
  ];
}
