import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { campaignsQuery } from '../../api/campaigns.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Page } from '../../ui/page.tsx';
import type { ReportSearch } from './model.ts';
import { Pickers } from './parts/pickers.tsx';
import { ReportView } from './parts/report-view.tsx';
import { reportsQuery } from './query.ts';

interface ReportsProps {
  readonly search: ReportSearch;
  readonly choose: (search: ReportSearch) => void;
}

/** Every report of the registry: choose, look, filter, take away. The address keeps the choice. */
export function ReportsScreen({ search, choose }: ReportsProps) {
  const { t } = useTranslation('reports');
  const campaigns = useQuery(campaignsQuery);
  const reports = useQuery(reportsQuery);
  const error = campaigns.error ?? reports.error;
  const campaign = search.campaign ?? campaigns.data?.[0]?.id;
  const report = search.report ?? 'campaign';
  const change = (part: ReportSearch) => choose({ ...search, ...part });
  return (
    <Page title={t('title')} lead={t('lead')}>
      {error !== null && <Failure error={error} retry={() => void campaigns.refetch()} />}
      {campaigns.data?.length === 0 && <Empty title={t('empty.title')} text={t('empty.text')} />}
      {campaigns.data !== undefined && reports.data !== undefined && campaign !== undefined && (
        <>
          <Pickers
            campaigns={campaigns.data}
            reports={reports.data.map(({ name }) => name)}
            chosen={{ ...search, campaign, report }}
            choose={change}
          />
          <ReportView key={report} choice={{ ...search, campaign, report }} />
        </>
      )}
    </Page>
  );
}
