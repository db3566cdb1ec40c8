import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import type { ReportSearch } from '../model.ts';
import styles from '../reports.module.css';

interface PickersProps {
  readonly campaigns: readonly { readonly id: string; readonly name: string; readonly startedAt: string | null }[];
  readonly reports: readonly string[];
  readonly chosen: ReportSearch & { readonly campaign: string; readonly report: string };
  readonly choose: (change: ReportSearch) => void;
}

/** Which campaign, which report, which days. */
export function Pickers({ campaigns, reports, chosen, choose }: PickersProps) {
  const { t } = useTranslation('reports');
  const { date } = useFormats();
  return (
    <div className={styles.pickers}>
      <NativeSelect
        label={t('campaign')}
        value={chosen.campaign}
        onChange={(event) => choose({ campaign: event.currentTarget.value })}
        data={campaigns.map(({ id, name, startedAt }) => ({
          value: id,
          label: startedAt === null ? name : `${name} · ${date(startedAt)}`,
        }))}
      />
      <TextInput
        type="date"
        label={t('from')}
        value={chosen.from ?? ''}
        onChange={(event) => choose({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('to')}
        value={chosen.to ?? ''}
        onChange={(event) => choose({ to: event.currentTarget.value })}
      />
      <div className={styles.names} role="group" aria-label={t('report')}>
        {reports.map((name) => (
          <Button
            key={name}
            size="xs"
            variant={name === chosen.report ? 'filled' : 'default'}
            aria-pressed={name === chosen.report}
            onClick={() => choose({ report: name })}
          >
            {t(`name.${name}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
