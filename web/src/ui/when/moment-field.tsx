import { Input } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from './day-field.tsx';
import type { Lean } from './read-day.ts';
import { TimeField } from './time-field.tsx';
import styles from './when.module.css';

interface MomentFieldProps {
  readonly label: string;
  /** Of the field of the day. */
  readonly name?: string;
  /** Shown above; else the label is only heard. */
  readonly visible?: ReactNode;
  /** `2026-11-22T19:30`, or empty until both parts are there. */
  readonly value: string;
  readonly set: (moment: string) => void;
  readonly lean?: Lean;
}

/** A day and a time of day; whose clock it is, the label says. */
export function MomentField({ label, name, visible, value, set, lean }: MomentFieldProps) {
  const { t } = useTranslation();
  const [parts, setParts] = useState({ day: '', time: '' });
  const [day = '', time = ''] = value === '' ? [parts.day, parts.time] : value.split('T');
  const change = (next: { day: string; time: string }): void => {
    setParts(next);
    const whole = next.day !== '' && next.time !== '' ? `${next.day}T${next.time}` : '';
    if (whole !== value) set(whole);
  };
  return (
    <div role="group" aria-label={label} className={styles.group}>
      {visible !== undefined && <Input.Label component="div">{visible}</Input.Label>}
      <div className={styles.moment}>
        <DayField
          {...(name !== undefined && { name })}
          aria-label={t('when.dayOf', { label })}
          w={136}
          value={day}
          {...(lean !== undefined && { lean })}
          set={(next) => change({ day: next, time })}
        />
        <TimeField aria-label={t('when.timeOf', { label })} value={time} set={(next) => change({ day, time: next })} />
      </div>
    </div>
  );
}
