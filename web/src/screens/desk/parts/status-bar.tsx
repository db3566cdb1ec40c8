import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clock } from '../../../i18n/formats.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import type { Shift } from '../../../phone/use-shift.ts';
import styles from '../desk.module.css';
import { type Desk, decimalOf } from '../model.ts';
import { dayQuery } from '../query.ts';
import { useNow } from '../use-now.ts';

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
  const { operator, call, day, waiting } = desk;
  const shown = ['held', 'lost', 'dialling'];
  const state = call && shown.includes(call.state) ? call.state : (operator?.state ?? 'offline');
  const since = (call && operator?.state === 'talking' ? call.since : operator?.since) ?? null;
  return (
    <section
      className={styles.bar}
      aria-label={t('title')}
      {...(operator?.state === 'wrap-up' && { 'data-calm': true })}
    >
      <span className={styles.state} role="status" data-state={operator?.state ?? 'offline'}>
        {t(`state.${state}`)}
      </span>
      {since && <Timer since={since} offset={offset} />}
      {call?.recorded && (
        <span className={styles.recording}>
          <span aria-hidden="true">●</span> {t('recording')}
        </span>
      )}
      {operator?.state === 'break' && operator.why && (
        <span className={`muted ${styles.why}`}>{t(`why.${operator.why}`, { defaultValue: operator.why })}</span>
      )}
      <Line shift={shift} />
      <span className={styles.grow} />
      <Day day={day} />
      <span className="num">{t('waiting', { count: waiting.count })}</span>
      <Presence desk={desk} shift={shift} wish={wish} />
      {operator?.state !== 'talking' && (
        <Button variant="subtle" color="gray" className={styles.end ?? ''} onClick={end}>
          {t('shift.end')}
        </Button>
      )}
    </section>
  );
}

/** Plan, promises, money: the day so far, of «Мой день». */
function Day({ day }: Pick<Desk, 'day'>) {
  const { t } = useTranslation('desk');
  const { money } = useFormats();
  const { data: mine } = useQuery(dayQuery);
  const calls =
    mine && mine.plan > 0 ? `${t('day.plan')} ${day.calls}/${mine.plan}` : t('day.calls', { count: day.calls });
  return (
    <span className={`num ${styles.wide}`}>
      {calls} · {t('day.promises', { count: day.promises })} · {money(decimalOf(day.promised))}
      {mine && mine.commission > 0 && ` · ${t('day.commission')} ${money(decimalOf(mine.commission))}`}
    </span>
  );
}

/** Ready or a break; in a call nothing is to be chosen. */
function Presence({ desk: { operator }, shift, wish }: Pick<BarProps, 'desk' | 'shift' | 'wish'>) {
  const { t } = useTranslation('desk');
  if (operator?.state === 'talking') return null;
  return operator?.state === 'ready' ? (
    <Button variant="default" onClick={() => wish('break')}>
      {t('break')} (F2)
    </Button>
  ) : (
    <Button onClick={() => wish('ready')} disabled={shift.phone.line !== 'registered'}>
      {t('ready')} (F2)
    </Button>
  );
}

function Line({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('desk');
  const { line, muted, device, microphone, delayMs } = shift.phone;
  return (
    <span className="muted">
      {t(`line.${line === 'registered' ? 'ok' : line}`)} {t(microphone === 'ok' && !muted ? 'micOk' : 'micOff')}
      {delayMs !== undefined && <Delay ms={delayMs} />}
      {muted && ` · ${t('muted')}`}
      {device && microphone === 'ok' && ` · ${t('device', { device })}`}
    </span>
  );
}

/** Above this both notice that they speak into each other. */
const slowMs = 300;

function Delay({ ms }: { readonly ms: number }) {
  const { t } = useTranslation('desk');
  return (
    <span className={`num ${ms > slowMs ? styles.slow : ''}`} title={t('delay')}>
      {' '}
      {t('delayMs', { ms })}
    </span>
  );
}

/** Computed from the server's clock at each paint, never counted: a hidden tab may sleep. */
function Timer({ since, offset }: { readonly since: string; readonly offset: number }) {
  const now = useNow(500);
  return (
    <span className="num" role="timer">
      {clock((now + offset - new Date(since).getTime()) / 1000)}
    </span>
  );
}
