import { Button, NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { campaignsQuery } from '../../api/campaigns.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import ui from '../../ui/ui.module.css';
import { DayField } from '../../ui/when/day-field.tsx';
import { dispositionWords } from '../../words/dispositions.ts';
import { type CallSearch, dayBefore } from './model.ts';

interface FiltersProps {
  readonly search: CallSearch;
  /** Undefined takes a part out of the filter. */
  readonly change: (part: { readonly [Key in keyof CallSearch]?: string | undefined }) => void;
}

/** Which calls: of what campaign, how they ended, of which days. */
export function Filters({ search, change }: FiltersProps) {
  const { t } = useTranslation('calls');
  const { language } = useFormats();
  const { data: campaigns } = useSuspenseQuery(campaignsQuery);
  const outcomes = Object.entries(dispositionWords).map(([value, word]) => ({ value, label: word[language] }));
  const names = campaigns.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <search className={ui.actions} style={{ marginBottom: 14, alignItems: 'end' }}>
      <NativeSelect
        w={190}
        label={t('filterCampaign')}
        data={[{ value: '', label: t('anyCampaign') }, ...names]}
        value={search.campaign ?? ''}
        onChange={(event) => change({ campaign: event.currentTarget.value })}
      />
      <NativeSelect
        w={190}
        label={t('filterOutcome')}
        data={[{ value: '', label: t('any') }, ...outcomes]}
        value={search.disposition ?? ''}
        onChange={(event) => change({ disposition: event.currentTarget.value })}
      />
      <Period search={search} change={change} />
    </search>
  );
}

function Period({ search: { from, to }, change }: FiltersProps) {
  const { t } = useTranslation('calls');
  const now = new Date();
  const quick = [
    { key: 'today', from: dayBefore(now, 0), to: dayBefore(now, 0) },
    { key: 'yesterday', from: dayBefore(now, 1), to: dayBefore(now, 1) },
    { key: 'week', from: dayBefore(now, 6), to: dayBefore(now, 0) },
  ] as const;
  return (
    <>
      <DayField w={136} lean="past" label={t('from')} value={from ?? ''} set={(day) => change({ from: day })} />
      <DayField w={136} lean="past" label={t('to')} value={to ?? ''} set={(day) => change({ to: day })} />
      {quick.map((days) => {
        const on = from === days.from && to === days.to;
        return (
          <Button
            key={days.key}
            px={12}
            variant={on ? 'light' : 'default'}
            aria-pressed={on}
            onClick={() => change(on ? { from: undefined, to: undefined } : { from: days.from, to: days.to })}
          >
            {t(days.key)}
          </Button>
        );
      })}
    </>
  );
}
