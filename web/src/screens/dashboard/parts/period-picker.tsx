import { ActionIcon, Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Icon } from '../../../ui/icon.tsx';
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
  const { date } = useFormats();
  const kept = search.compare ? { compare: search.compare } : {};
  const period = search.period ?? 'week';
  const own = period === 'week' ? {} : { period };
  const show = (day: string) => date(`${day}T12:00:00Z`, 'UTC');
  return (
    <div className={styles.period}>
      <SegmentedControl
        size="xs"
        aria-label={t('period.label')}
        value={period}
        onChange={(value) => choose({ ...kept, ...chosen(value as Period, days) })}
        data={periods.map((value) => ({ value, label: t(`period.${value}`) }))}
      />
      {period === 'custom' ? (
        <>
          <Day
            label={t('period.from')}
            value={days.from}
            set={(from) => choose({ ...kept, period, from, to: days.to })}
          />
          <Day label={t('period.to')} value={days.to} set={(to) => choose({ ...kept, period, from: days.from, to })} />
        </>
      ) : (
        <span className={styles.steps}>
          <ActionIcon
            variant="subtle"
            aria-label={t('period.earlier')}
            onClick={() => choose({ ...kept, ...own, at: neighbour(days, -1) })}
          >
            <Icon name="previous" size={16} />
          </ActionIcon>
          <span className="num">
            {days.from === days.to ? show(days.from) : `${show(days.from)} – ${show(days.to)}`}
          </span>
          <ActionIcon
            variant="subtle"
            aria-label={t('period.later')}
            onClick={() => choose({ ...kept, ...own, at: neighbour(days, 1) })}
          >
            <Icon name="next" size={16} />
          </ActionIcon>
        </span>
      )}
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
    <TextInput
      size="xs"
      type="date"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => currentTarget.value && set(currentTarget.value)}
    />
  );
}
