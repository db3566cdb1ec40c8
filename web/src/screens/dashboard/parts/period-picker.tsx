import { ActionIcon, Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Icon } from '../../../ui/icon.tsx';
import { DayField } from '../../../ui/when/day-field.tsx';
import styles from '../dashboard.module.css';
import { type DashboardSearch, type Days, neighbour, type Period, periods } from '../model.ts';

interface PeriodPickerProps {
  readonly search: DashboardSearch;
  readonly days: Days;
  readonly choose: (search: DashboardSearch) => void;
  readonly tables: boolean;
  readonly showTables: (shown: boolean) => void;
}

/** Which days, compared with what. The address keeps all of it. */
export function PeriodPicker({ search, days, choose, tables, showTables }: PeriodPickerProps) {
  const { t } = useTranslation('dashboard');
  const kept = search.compare ? { compare: search.compare } : {};
  const period = search.period ?? 'week';
  return (
    <div className={styles.period}>
      <SegmentedControl
        size="xs"
        aria-label={t('period.label')}
        value={period}
        onChange={(value) => choose({ ...kept, ...chosen(value as Period, days) })}
        data={periods.map((value) => ({ value, label: t(`period.${value}`) }))}
      />
      <Which search={search} days={days} choose={choose} />
      <NativeSelect
        size="xs"
        aria-label={t('compare.label')}
        value={search.compare ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const { compare: _, ...rest } = search;
          choose(value === 'none' ? { ...rest, compare: 'none' } : rest);
        }}
        data={[
          { value: '', label: t('compare.previous') },
          { value: 'none', label: t('compare.none') },
        ]}
      />
      <Button size="xs" variant="default" aria-pressed={tables} onClick={() => showTables(!tables)}>
        {t('allTables')}
      </Button>
    </div>
  );
}

/** Two days of one's own, or one step back and forth. */
function Which({ search, days, choose }: Pick<PeriodPickerProps, 'search' | 'days' | 'choose'>) {
  const { t } = useTranslation('dashboard');
  const { date } = useFormats();
  const kept = search.compare ? { compare: search.compare } : {};
  const own = search.period ? { period: search.period } : {};
  const { from, to } = days;
  if (search.period === 'custom') {
    const set = (part: Partial<Days>) => choose({ ...kept, ...own, from, to, ...part });
    return (
      <>
        <Day label={t('period.from')} value={from} set={(day) => set({ from: day })} />
        <Day label={t('period.to')} value={to} set={(day) => set({ to: day })} />
      </>
    );
  }
  const show = (day: string) => date(`${day}T12:00:00Z`, 'UTC');
  const step = (by: 1 | -1) => choose({ ...kept, ...own, at: neighbour(days, by) });
  return (
    <span className={styles.steps}>
      <ActionIcon variant="subtle" aria-label={t('period.earlier')} onClick={() => step(-1)}>
        <Icon name="previous" size={16} />
      </ActionIcon>
      <span className="num">{from === to ? show(from) : `${show(from)} – ${show(to)}`}</span>
      <ActionIcon variant="subtle" aria-label={t('period.later')} onClick={() => step(1)}>
        <Icon name="next" size={16} />
      </ActionIcon>
    </span>
  );
}

/** Another kind of period keeps the days that are looked at. */
function chosen(period: Period, { from, to }: Days): DashboardSearch {
  if (period === 'custom') return { period, from, to };
  return period === 'week' ? { at: from } : { period, at: from };
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly set: (day: string) => void;
}

function Day({ label, value, set }: DayProps) {
  return (
    <DayField size="xs" w={128} lean="past" aria-label={label} value={value} set={(day) => day !== '' && set(day)} />
  );
}
