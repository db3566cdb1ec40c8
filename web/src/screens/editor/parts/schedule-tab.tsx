import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page.tsx';
import ui from '../../../ui/ui.module.css';
import { TimeField } from '../../../ui/when/time-field.tsx';
import styles from '../editor.module.css';
import type { TabProps } from '../model.ts';
import { daysOf, type File, lawfulHours, listAt, put, recordAt, textAt, weekdays } from '../model.ts';
import { policyQuery } from '../query.ts';

/** The campaign's own hours, drawn over those of the law. */
export function ScheduleTab({ file, change }: TabProps) {
  const { t } = useTranslation('editor');
  const isOn = Object.keys(recordAt(file, 'schedule')).length > 0;
  const days = daysOf(file);
  const toggle = (on: boolean) =>
    change(put(file, 'schedule', on ? { days: ['mon-sun'], from: '10:00', to: '19:00' } : undefined));
  return (
    <Card>
      <Checkbox
        label={t('schedule.own')}
        description={t('schedule.ownHelp')}
        checked={isOn}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
      {isOn && (
        <div className={ui.actions} style={{ margin: '14px 0' }}>
          {weekdays.map((day) => (
            <Checkbox
              key={day}
              label={t(`schedule.day.${day}`)}
              checked={days.includes(day)}
              onChange={(event) => {
                const next = weekdays.filter((each) =>
                  each === day ? event.currentTarget.checked : days.includes(each),
                );
                if (next.length > 0) change(put(file, 'schedule.days', next));
              }}
            />
          ))}
          {(['from', 'to'] as const).map((end) => (
            <TimeField
              key={end}
              size="xs"
              aria-label={t(`schedule.${end}`)}
              value={textAt(file, `schedule.${end}`)}
              set={(time) => change(put(file, `schedule.${end}`, time))}
            />
          ))}
        </div>
      )}
      <Hours file={file} isOn={isOn} />
    </Card>
  );
}

const share = (minutes: number) => `${(minutes / 1440) * 100}%`;
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const minutesOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

function Hours({ file, isOn }: { readonly file: File; readonly isOn: boolean }) {
  const { t } = useTranslation('editor');
  const [policy = ''] = listAt(file, 'policy');
  const { data: document } = useQuery(policyQuery(policy));
  if (!document) return null;
  const days = daysOf(file);
  const [from, to] = [minutesOf(textAt(file, 'schedule.from')), minutesOf(textAt(file, 'schedule.to')) || 1440];
  return (
    <div className={styles.chart} role="img" aria-label={t('schedule.chart')}>
      {weekdays.map((day) => {
        const lawful = lawfulHours(document, day);
        const own = isOn ? (days.includes(day) ? [[from, to] as const] : []) : lawful;
        const called = lawful
          .flatMap(([a, b]) => own.map(([c, d]) => [Math.max(a, c), Math.min(b, d)] as const))
          .filter(([a, b]) => a < b);
        return [
          <span key={day}>{t(`schedule.day.${day}`)}</span>,
          <div key={`${day} hours`} className={styles.track}>
            {lawful.map(([a, b]) => (
              <span
                key={a}
                className={styles.lawful}
                style={{ left: share(a), width: share(b - a) }}
                title={`${t('schedule.lawful')}: ${clock(a)}–${clock(b)}`}
              />
            ))}
            {called.map(([a, b]) => (
              <span
                key={a}
                className={styles.yours}
                style={{ left: share(a), width: share(b - a) }}
                title={`${t('schedule.yours')}: ${clock(a)}–${clock(b)}`}
              />
            ))}
          </div>,
        ];
      })}
      <span />
      <span className={styles.axis} aria-hidden="true">
        {[0, 6, 12, 18, 24].map((hour) => (
          <span key={hour}>{hour}:00</span>
        ))}
      </span>
    </div>
  );
}
