import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { type KeyboardEvent, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-formats.ts';
import { Icon } from '../icon.tsx';
import { clamp } from './month.ts';
import { isWhole, type Lean, readDay, writeDay } from './read-day.ts';
import { useTextThatReads } from './text-that-reads.ts';
import styles from './when.module.css';

const MonthPanel = lazy(async () => ({ default: (await import('./month-panel.tsx')).MonthPanel }));

export interface DayFieldProps
  extends Pick<
    TextInputProps,
    'name' | 'label' | 'aria-label' | 'size' | 'w' | 'required' | 'disabled' | 'description'
  > {
  /** ISO day, or empty. */
  readonly value: string;
  readonly set: (day: string) => void;
  /** Where a day without a year is looked for. Absent: the nearest one. */
  readonly lean?: Lean;
  /** ISO days between which a day may be chosen. */
  readonly min?: string;
  readonly max?: string;
}

const localToday = (): string => new Date().toLocaleDateString('sv-SE');

/** Text and value of a day between two others. */
function useDay(
  { value, set, lean, min, max }: Pick<DayFieldProps, 'value' | 'set' | 'lean' | 'min' | 'max'>,
  today: string,
) {
  const { t } = useTranslation();
  const language = useLanguage();
  const say = (iso: string) => writeDay(iso, language);
  const inRange = (iso: string | undefined) => (iso !== undefined && clamp(iso, min, max) === iso ? iso : undefined);
  const sample = say(inRange(today) ?? min ?? today);
  return useTextThatReads({
    value,
    set,
    write: say,
    read: (text) => inRange(readDay(text, today, lean)),
    whole: isWhole,
    nonsense: min && max ? t('when.outside', { from: say(min), to: say(max) }) : t('when.noDay', { sample }),
  });
}

/** A day: typed as people write it, or chosen from a month. The same in every browser, whatever its language. */
export function DayField({ value, set, lean, min, max, ...shown }: DayFieldProps) {
  const { t } = useTranslation();
  const today = localToday();
  const [open, setOpen] = useState(false);
  const range = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  const field = useDay({ value, set, ...range, ...(lean !== undefined && { lean }) }, today);
  const close = (): void => {
    setOpen(false);
    field.input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') field.settle();
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    field.settle();
    setOpen(true);
  };
  return (
    <>
      <TextInput
        {...shown}
        ref={field.input}
        classNames={{ root: styles.root ?? '', wrapper: styles.wrapper ?? '', error: styles.error ?? '' }}
        placeholder={t('when.day')}
        autoComplete="off"
        value={field.text}
        error={field.error}
        onChange={(event) => field.type(event.currentTarget.value)}
        onBlur={field.settle}
        onKeyDown={onKeyDown}
        rightSection={<Opener open={open} disabled={shown.disabled === true} toggle={() => setOpen(!open)} />}
      />
      {open && (
        <Suspense>
          <MonthPanel
            value={value}
            today={today}
            {...range}
            beside={field.input}
            pick={(iso) => {
              set(iso);
              close();
            }}
            close={close}
            leave={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}

interface OpenerProps {
  readonly open: boolean;
  readonly disabled: boolean;
  readonly toggle: () => void;
}

function Opener({ open, disabled, toggle }: OpenerProps) {
  const { t } = useTranslation();
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={t('when.openMonth')}
      aria-haspopup="dialog"
      aria-expanded={open}
      disabled={disabled}
      onClick={toggle}
    >
      <Icon name="today" size={16} />
    </ActionIcon>
  );
}
