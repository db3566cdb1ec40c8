import { Button, SegmentedControl } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Campaign, campaignsQuery } from '../../api/campaigns.ts';
import type { CampaignState as State } from '../../api/codes.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useLiveCampaigns } from '../../live/use-live-campaigns.ts';
import { CampaignState } from '../../ui/campaign-state.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Card, Page } from '../../ui/page.tsx';
import ui from '../../ui/ui.module.css';
import { Count, Money, When } from '../../ui/values.tsx';
import { campaignStateWords } from '../../words/campaign-states.ts';

const shown = ['running', 'paused', 'ready', 'finished', 'cancelled'] as const satisfies readonly State[];

/** Every campaign, its figures moving while it runs. */
export function CampaignsScreen({ state }: { readonly state: State | undefined }) {
  const { t } = useTranslation('campaigns');
  const { language } = useFormats();
  const navigate = useNavigate();
  const { data: campaigns } = useSuspenseQuery(campaignsQuery);
  useLiveCampaigns();
  const add = (
    <Button component={Link} to="/campaigns/new" leftSection={<Icon name="plus" size={16} />}>
      {t('new')}
    </Button>
  );
  if (campaigns.length === 0) {
    return (
      <Page title={t('title')}>
        <Empty title={t('empty')} text={t('emptyText')}>
          <Button component={Link} to="/lists/load">
            {t('load')}
          </Button>
        </Empty>
      </Page>
    );
  }
  const filter = [
    { value: '', label: t('all') },
    ...shown.map((value) => ({ value, label: campaignStateWords[value][language] })),
  ];
  return (
    <Page title={t('title')} actions={add}>
      <div className={ui.scroll}>
        <SegmentedControl
          mb="md"
          size="xs"
          aria-label={t('filter')}
          data={filter}
          value={state ?? ''}
          onChange={(value) => void navigate({ to: '/campaigns', search: (value ? { state: value } : {}) as never })}
        />
      </div>
      <Table campaigns={campaigns.filter((each) => state === undefined || each.state === state)} />
    </Page>
  );
}

function Table({ campaigns }: { readonly campaigns: readonly Campaign[] }) {
  const { t } = useTranslation('campaigns');
  const { t: common } = useTranslation();
  if (campaigns.length === 0) return <p className="muted">{common('state.emptyFilter')}</p>;
  return (
    <Card>
      <div className={ui.scroll}>
        <table className={ui.table}>
          <thead>
            <tr>
              <th>{t('name')}</th>
              <th>{t('state')}</th>
              <th data-end="">{t('progress')}</th>
              <th data-end="">{t('heard')}</th>
              <th data-end="">{t('price')}</th>
              <th>{t('started')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {campaigns.map((campaign) => (
              <Row key={campaign.id} campaign={campaign} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Row({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation('campaigns');
  const { count } = useFormats();
  return (
    <tr>
      <td>
        <Link to="/campaigns/$campaign" params={{ campaign: campaign.id } as never}>
          <strong>{campaign.name}</strong>
        </Link>
        <div className="muted">{campaign.list.name}</div>
      </td>
      <td>
        <CampaignState state={campaign.state} />
      </td>
      <td data-end="">
        {count(campaign.done)} / {count(campaign.targets)}
      </td>
      <td data-end="">
        <Count value={campaign.heardFull} />
      </td>
      <td data-end="">
        <Money amount={campaign.price} currency={campaign.currency} />
      </td>
      <td>
        {campaign.startedAt ? <When at={campaign.startedAt} /> : <span className="muted">{t('notStarted')}</span>}
      </td>
      <td>
        <Button size="xs" variant="light" component={Link} to="/campaigns/new" search={{ like: campaign.id } as never}>
          {t('again')}
        </Button>
      </td>
    </tr>
  );
}
