import { ActionIcon, Button } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-formats.ts';
import { Icon } from '../icon.tsx';
import { clamp, dayByKey, weeksOf } from './month.ts';
import { addMonths } from './read-day.ts';
import styles from './when.module.css';

interface PanelProps {
  readonly value: string;
  readonly today: string;
  readonly min?: string;
  readonly max?: string;
  /** The field below which the panel stands. */
  readonly beside: RefObject<HTMLElement | null>;
  readonly pick: (iso: string) => void;
  /** Shut by a key: the field has the focus again. */
  readonly close: () => void;
  /** Shut by a click elsewhere. */
  readonly leave: () => void;
}

/** A month to choose a day from, on top of everything: no card cuts it off. */
export function MonthPanel({ value, today, min, max, beside, pick, close, leave }: PanelProps) {
  const { t } = useTranslation();
  const [at, setAt] = useState(() => clamp(value === '' ? today : value, min, max));
  const panel = useRef<HTMLDivElement>(null);
  usePlace(panel, beside, leave);
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
  }, [at]);
  const go = (to: string): void => setAt(clamp(to, min, max));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
    const to = dayByKey(event.key, at);
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  return (
    <div
      ref={panel}
      popover="manual"
      className={styles.panel}
      role="dialog"
      aria-label={t('when.month')}
      onKeyDown={onKeyDown}
    >
      <Head at={at} go={go} />
      <Weeks at={at} value={value} today={today} min={min} max={max} pick={pick} />
      <Button
        size="compact-xs"
        variant="subtle"
        fullWidth
        disabled={clamp(today, min, max) !== today}
        onClick={() => pick(today)}
      >
        {t('when.today')}
      </Button>
    </div>
  );
}

/** Opens in the browser's top layer below the field, or above it where the window ends. */
function usePlace(
  panel: RefObject<HTMLDivElement | null>,
  beside: RefObject<HTMLElement | null>,
  leave: () => void,
): void {
  useLayoutEffect(() => {
    const place = (): void => {
      if (panel.current && beside.current) placeBeside(panel.current, beside.current);
    };
    panel.current?.showPopover?.();
    place();
    // A telephone's keyboard that goes away resizes the page.
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, true);
    return () => {
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, true);
    };
  }, [panel, beside]);
  useEffect(() => {
    const elsewhere = ({ target }: Event): void => {
      const inside =
        target instanceof Node && (panel.current?.contains(target) || beside.current?.parentElement?.contains(target));
      if (!inside) leave();
    };
    document.addEventListener('pointerdown', elsewhere);
    return () => document.removeEventListener('pointerdown', elsewhere);
  }, [panel, beside, leave]);
}

function placeBeside(panel: HTMLElement, field: HTMLElement): void {
  const { left, top, bottom } = field.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = panel;
  const below = bottom + 4 + offsetHeight <= innerHeight;
  panel.style.left = `${Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`;
  panel.style.top = `${below ? bottom + 4 : Math.max(8, top - offsetHeight - 4)}px`;
}

function Head({ at, go }: { readonly at: string; readonly go: (iso: string) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', { month: 'long', timeZone: 'UTC' });
  return (
    <div className={styles.head}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('when.previousMonth')}
        onClick={() => go(addMonths(at, -1))}
      >
        <Icon name="previous" size={16} />
      </ActionIcon>
      <strong role="status">
        {format.format(new Date(at))} {at.slice(0, 4)}
      </strong>
      <ActionIcon variant="subtle" color="gray" aria-label={t('when.nextMonth')} onClick={() => go(addMonths(at, 1))}>
        <Icon name="next" size={16} />
      </ActionIcon>
    </div>
  );
}

interface WeeksProps {
  readonly at: string;
  readonly value: string;
  readonly today: string;
  readonly min: string | undefined;
  readonly max: string | undefined;
  readonly pick: (iso: string) => void;
}

function Weeks({ at, value, today, min, max, pick }: WeeksProps) {
  const locale = useLanguage() === 'ru' ? 'ru-RU' : 'en-GB';
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const whole = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  const weeks = weeksOf(at);
  return (
    <table className={styles.month}>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              {weekday.format(new Date(day))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day}>
                <button
                  type="button"
                  data-day={day}
                  data-other={day.slice(0, 7) !== at.slice(0, 7) || undefined}
                  data-today={day === today || undefined}
                  aria-label={whole.format(new Date(day))}
                  aria-pressed={day === value}
                  tabIndex={day === at ? 0 : -1}
                  disabled={clamp(day, min, max) !== day}
                  onClick={() => pick(day)}
                >
                  {Number(day.slice(8))}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
