import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Campaign, campaignsQuery } from '../../api/campaigns.ts';
import { listsQuery } from '../../api/lists.ts';
import { waitingQuery } from '../../api/waiting.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useLiveCampaigns } from '../../live/use-live-campaigns.ts';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { Running } from '../../ui/running.tsx';
import ui from '../../ui/ui.module.css';
import { Money, When } from '../../ui/values.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { HealthLine } from './health-line.tsx';
import styles from './today.module.css';

interface TodayProps {
  /** Whether the reader answers for the installation. */
  readonly keepsHealth: boolean;
}

/** The specialist's home: what runs and in what state, what came of the last ones, what may be done next. An administrator's begins with health. */
export function TodayScreen({ keepsHealth }: TodayProps) {
  const { t } = useTranslation('today');
  const { data: campaigns } = useSuspenseQuery(campaignsQuery);
  const { data: lists } = useSuspenseQuery(listsQuery);
  const { data: waiting } = useQuery({ ...waitingQuery, retry: false });
  useLiveCampaigns();
  if (campaigns.length === 0 && lists.length === 0) {
    return (
      <Page title={t('title')}>
        {keepsHealth && <HealthLine />}
        <Empty title={t('first')} text={t('firstText')}>
          <LoadButton />
        </Empty>
      </Page>
    );
  }
  const over = campaigns.filter(({ state }) => state === 'finished').slice(0, 5);
  return (
    <Page title={t('title')} actions={<Actions last={over[0]} />}>
      {keepsHealth && <HealthLine />}
      {waiting && <Waiting {...waiting} />}
      <Card title={t('running')}>
        <Running campaigns={campaigns} />
      </Card>
      <div className={styles.columns}>
        <Card title={t('results')} aside={<Link to="/campaigns">{t('allCampaigns')}</Link>}>
          {over.map((campaign) => (
            <Result key={campaign.id} campaign={campaign} />
          ))}
        </Card>
        <Card title={t('lists')} aside={<Link to="/lists">{t('allLists')}</Link>}>
          <FreshLists />
        </Card>
      </div>
    </Page>
  );
}

function LoadButton() {
  const { t } = useTranslation('today');
  return (
    <Button component={Link} to="/lists/load" leftSection={<Icon name="upload" size={16} />}>
      {t('load')}
    </Button>
  );
}

/** Most days repeat the day before: that comes first. */
function Actions({ last }: { readonly last: Campaign | undefined }) {
  const { t } = useTranslation('today');
  return (
    <div className={ui.actions}>
      {last && (
        <Button variant="light" maw="100%" component={Link} to="/campaigns/new" search={{ like: last.id } as never}>
          {t('repeat', { name: last.name })}
        </Button>
      )}
      <Button variant="default" component={Link} to="/campaigns/new">
        {t('new')}
      </Button>
      <LoadButton />
    </div>
  );
}

function Result({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation('today');
  const { count } = useFormats();
  return (
    <div className={styles.result}>
      <Link to="/campaigns/$campaign" params={{ campaign: campaign.id } as never}>
        {campaign.name}
      </Link>
      <span>{t('heardOf', { heard: count(campaign.heardFull), people: count(campaign.targets) })}</span>
      <Money amount={campaign.price} currency={campaign.currency} />
      {campaign.finishedAt && (
        <span className="muted">
          <When at={campaign.finishedAt} />
        </span>
      )}
    </div>
  );
}

function FreshLists() {
  const { t } = useTranslation();
  const { count } = useFormats();
  const { data: lists } = useSuspenseQuery(listsQuery);
  return lists.slice(0, 5).map((list) => (
    <div key={list.id} className={styles.result}>
      <Link to="/campaigns/new" search={{ list: list.id } as never}>
        {list.name}
      </Link>
      <span>{t('people', { count: list.debtors, n: count(list.debtors) })}</span>
      {list.imports[0] && (
        <span className="muted">
          <When at={list.imports[0].at} />
        </span>
      )}
    </div>
  ));
}
