import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '../../../i18n/formats.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import type { Shift } from '../../../phone/use-shift.ts';
import styles from '../desk.module.css';
import { type Desk, decimalOf } from '../model.ts';

interface BarProps {
  readonly desk: Desk;
  readonly shift: Shift;
  /** The server's clock less the page's, in milliseconds. */
  readonly offset: number;
  readonly wish: (state: 'ready' | 'break') => void;
  readonly end: () => void;
}

/** State, telephone, the day; the same place all shift long. */
export function StatusBar({ desk, shift, offset, wish, end }: BarProps) {
  const { t } = useTranslation('desk');
  const { money } = useFormats();
  const { operator, call, day, waiting } = desk;
  const shown = ['held', 'lost', 'dialling'];
  const state = call && shown.includes(call.state) ? call.state : (operator?.state ?? 'offline');
  const since = (call && operator?.state === 'talking' ? call.since : operator?.since) ?? null;
  return (
    <section className={styles.bar} aria-label={t('title')}>
      <span className={styles.state} role="status" data-state={operator?.state ?? 'offline'}>
        {t(`state.${state}`)}
      </span>
      {since && <Timer since={since} offset={offset} />}
      {operator?.state === 'break' && operator.why && (
        <span className="muted">{t(`why.${operator.why}`, { defaultValue: operator.why })}</span>
      )}
      <Line shift={shift} />
      <span className={styles.grow} />
      <span className="num">
        {t('day.calls', { count: day.calls })} · {t('day.promises', { count: day.promises })} ·{' '}
        {money(decimalOf(day.promised))}
      </span>
      <span className="num">{t('waiting', { count: waiting.count })}</span>
      {operator?.state === 'ready' ? (
        <Button variant="default" onClick={() => wish('break')}>
          {t('break')} (F2)
        </Button>
      ) : (
        <Button
          onClick={() => wish('ready')}
          disabled={shift.phone.line !== 'registered' || operator?.state === 'talking'}
        >
          {t('ready')} (F2)
        </Button>
      )}
      <Button variant="subtle" color="gray" onClick={end} disabled={operator?.state === 'talking'}>
        {t('shift.end')}
      </Button>
    </section>
  );
}

function Line({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('desk');
  const { line, muted, device, microphone } = shift.phone;
  return (
    <span className="muted">
      {t(`line.${line === 'registered' ? 'ok' : line}`)}
      {muted && ` · ${t('muted')}`}
      {device && microphone === 'ok' && ` · ${t('device', { device })}`}
    </span>
  );
}

/** Computed from the server's clock at each paint, never counted: a hidden tab may sleep. */
function Timer({ since, offset }: { readonly since: string; readonly offset: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="num" role="timer">
      {clock((now + offset - new Date(since).getTime()) / 1000)}
    </span>
  );
}
