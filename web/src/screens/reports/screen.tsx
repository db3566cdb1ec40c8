import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { campaignsQuery } from '../../api/campaigns.ts';
import { reportsQuery } from '../../api/reports.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Page } from '../../ui/page.tsx';
import type { ReportSearch } from './model.ts';
import type { BillRights } from './parts/bill-line.tsx';
import { Pickers } from './parts/pickers.tsx';
import { ReportView } from './parts/report-view.tsx';
import { SavedViews } from './parts/saved-views.tsx';

interface ReportsProps extends BillRights {
  readonly search: ReportSearch;
  readonly choose: (search: ReportSearch) => void;
}

/** Every report of the registry: choose, look, filter, group, take away. The address keeps the choice. */
export function ReportsScreen({ search, choose, mayHear }: ReportsProps) {
  const { t } = useTranslation('reports');
  const campaigns = useQuery(campaignsQuery);
  const reports = useQuery(reportsQuery);
  const error = campaigns.error ?? reports.error;
  const report = reports.data?.find(({ name }) => name === (search.report ?? 'campaign'));
  const campaign = search.campaign ?? (report?.wholeAccount ? undefined : campaigns.data?.[0]?.id);
  return (
    <Page title={t('title')} lead={t('lead')} actions={<SavedViews search={search} choose={choose} />}>
      {error !== null && <Failure error={error} retry={() => void campaigns.refetch()} />}
      {campaigns.data?.length === 0 && <Empty title={t('empty.title')} text={t('empty.text')} />}
      {campaigns.data !== undefined &&
        campaigns.data.length > 0 &&
        reports.data !== undefined &&
        report !== undefined && (
          <>
            <Pickers
              campaigns={campaigns.data}
              reports={reports.data}
              report={report}
              search={{ ...search, campaign }}
              choose={choose}
            />
            <ReportView
              key={`${report.name} ${search.group ?? ''}`}
              report={report}
              search={{ ...search, campaign }}
              choose={choose}
              mayHear={mayHear}
            />
          </>
        )}
    </Page>
  );
}
