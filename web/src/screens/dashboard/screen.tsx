import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dashboardQuery } from '../../api/dashboard.ts';
import { waitingQuery } from '../../api/waiting.ts';
import { Failure } from '../../ui/failure.tsx';
import { useHotkeys } from '../../ui/hotkeys.ts';
import { Page } from '../../ui/page.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import styles from './dashboard.module.css';
import { type DashboardSearch, daysOf } from './model.ts';
import { CollectedCard } from './parts/collected-card.tsx';
import { CostCard } from './parts/cost-card.tsx';
import { PeriodPicker } from './parts/period-picker.tsx';
import { PromisesCard } from './parts/promises-card.tsx';
import { AnswersCard, EffectCard, HangUpsCard, OperatorsCard, ReasonsCard } from './parts/report-cards.tsx';
import { TodayCard } from './parts/today-card.tsx';

interface DashboardProps {
  readonly search: DashboardSearch;
  readonly choose: (search: DashboardSearch) => void;
  readonly account: string;
}

/** The manager's Monday: six questions, a card each; every card has its table and opens its report. */
export function DashboardScreen({ search, choose, account }: DashboardProps) {
  const { t } = useTranslation('dashboard');
  const [tables, setTables] = useState(false);
  const today = new Date().toLocaleDateString('sv');
  const days = daysOf(search, today);
  const { data, error, refetch } = useQuery(dashboardQuery({ ...days, compare: search.compare !== 'none' }));
  const { data: waiting } = useQuery(waitingQuery);
  useHotkeys({ t: () => setTables((shown) => !shown) });
  return (
    <Page
      title={t('title')}
      lead={t('lead', { account })}
      actions={
        data && <PeriodPicker search={search} days={data.days} choose={choose} tables={tables} showTables={setTables} />
      }
    >
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {waiting && <Waiting {...waiting} />}
      {data?.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {data && <TodayCard zone={data.zone} />}
      {data && (
        <div className={styles.cards}>
          <CollectedCard data={data} table={tables} />
          <CostCard data={data} table={tables} />
          <EffectCard data={data} table={tables} />
          <PromisesCard data={data} table={tables} />
          <HangUpsCard data={data} table={tables} />
          <AnswersCard data={data} table={tables} />
          <ReasonsCard data={data} table={tables} />
          <OperatorsCard data={data} table={tables} />
        </div>
      )}
    </Page>
  );
}
