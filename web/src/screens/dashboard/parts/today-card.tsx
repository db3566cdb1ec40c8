import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { campaignsQuery } from '../../../api/campaigns.ts';
import { type DashboardFigures, dashboardQuery } from '../../../api/dashboard.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { useLiveCampaigns } from '../../../live/use-live-campaigns.ts';
import { Card, Figure } from '../../../ui/page.tsx';
import { Running } from '../../../ui/running.tsx';
import { Count, Money } from '../../../ui/values.tsx';
import styles from '../dashboard.module.css';

/** The first minute of a manager: what today has brought so far, and what is running. */
export function TodayCard({ zone }: { readonly zone: string }) {
  const { t } = useTranslation('dashboard');
  const { date } = useFormats();
  useLiveCampaigns();
  const today = new Date().toLocaleDateString('sv', { timeZone: zone });
  const figures = useQuery({
    ...dashboardQuery({ from: today, to: today, compare: false }),
    refetchInterval: 30_000,
  }).data?.figures;
  const { data: campaigns } = useQuery(campaignsQuery);
  return (
    <Card
      title={t('now.title', { day: date(new Date().toISOString(), zone) })}
      aside={<Link to="/campaigns">{t('now.campaigns')}</Link>}
    >
      {figures && <Figures figures={figures} />}
      {campaigns && <Running campaigns={campaigns} />}
    </Card>
  );
}

function Figures({ figures }: { readonly figures: DashboardFigures }) {
  const { t } = useTranslation('dashboard');
  const { collected, dials, answered, contacts, price, promises } = figures;
  return (
    <div className={styles.now}>
      <Figure name={t('now.collected')}>
        <Money amount={collected} />
      </Figure>
      <Figure name={t('now.promises')}>
        <Count value={promises.made} />
      </Figure>
      <Figure name={t('now.dials')}>
        <Count value={dials} />
      </Figure>
      <Figure name={t('now.answered')}>
        <Count value={answered} />
      </Figure>
      <Figure name={t('now.contacts')}>
        <Count value={contacts} />
      </Figure>
      <Figure name={t('now.price')}>
        <Money amount={price} />
      </Figure>
    </div>
  );
}
