import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportDescription } from '../../../api/reports.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { DayField } from '../../../ui/when/day-field.tsx';
import { grouped, type ReportSearch, withoutEmpty } from '../model.ts';
import styles from '../reports.module.css';

interface PickersProps {
  readonly campaigns: readonly { readonly id: string; readonly name: string; readonly startedAt: string | null }[];
  readonly reports: readonly ReportDescription[];
  readonly report: ReportDescription;
  readonly search: ReportSearch;
  readonly choose: (search: ReportSearch) => void;
}

/** Which report, of which campaign or of all, which days, grouped by what. */
export function Pickers({ campaigns, reports, report, search, choose }: PickersProps) {
  const { t } = useTranslation('reports');
  const { date } = useFormats();
  const change = (part: ReportSearch) => choose(withoutEmpty({ ...search, ...part }));
  const { columns: _, group: __, filter: ___, sort: ____, view: _____, ...kept } = search;
  return (
    <div className={styles.pickers}>
      <NativeSelect
        label={t('report')}
        value={report.name}
        onChange={({ currentTarget }) => choose(withoutEmpty({ ...kept, report: currentTarget.value }))}
        data={grouped(reports).map(([area, names]) => ({
          group: t(`area.${area}`),
          items: names.map((name) => ({ value: name, label: t(`name.${name}`) })),
        }))}
      />
      <NativeSelect
        label={t('campaign')}
        w={270}
        maw="100%"
        value={search.campaign ?? ''}
        onChange={(event) => change({ campaign: event.currentTarget.value })}
        data={[
          ...(report.wholeAccount ? [{ value: '', label: t('allCampaigns') }] : []),
          ...campaigns.map(({ id, name, startedAt }) => ({
            value: id,
            label: startedAt === null ? name : `${name} · ${date(startedAt)}`,
          })),
        ]}
      />
      <DayField w={136} lean="past" label={t('from')} value={search.from ?? ''} set={(day) => change({ from: day })} />
      <DayField w={136} lean="past" label={t('to')} value={search.to ?? ''} set={(day) => change({ to: day })} />
      {report.groups.length > 0 && (
        <NativeSelect
          label={t('group')}
          value={search.group ?? ''}
          onChange={(event) => change({ group: event.currentTarget.value, columns: '', sort: '' })}
          data={[
            { value: '', label: t('noGroup') },
            ...report.groups.map((name) => ({ value: name, label: t(`column.${name}`) })),
          ]}
        />
      )}
    </div>
  );
}
