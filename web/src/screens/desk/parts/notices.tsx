import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../../phone/use-shift.ts';
import styles from '../desk.module.css';
import type { Desk } from '../model.ts';
import { useNow } from '../use-now.ts';

interface NoticesProps {
  readonly desk: Desk;
  readonly shift: Shift;
  readonly offset: number;
}

/** So long the server keeps a call whose page is gone. */
const reclaimSeconds = 10;
const saidForMs = 15_000;

/** What went wrong with the line or the microphone, and what happens now. */
export function Notices({ desk, shift, offset }: NoticesProps) {
  const { t } = useTranslation('desk');
  const { call } = desk;
  const { microphone, line } = shift.phone;
  const living = call !== null && call.state !== 'notes' && call.state !== 'dialling';
  const handedOn = useHandedOn(desk, line === 'lost');
  return (
    <>
      {call?.state === 'lost' && <Lost since={call.since} offset={offset} />}
      {handedOn && (
        <div className={styles.alarm} role="alert">
          {t('handedOn')}
        </div>
      )}
      {line === 'lost' && call?.state !== 'lost' && (
        <div className={styles.alarm} role="alert">
          {t(living ? 'lineLostInCall' : 'lineLost')}
        </div>
      )}
      {microphone !== 'ok' && (
        <div className={styles.alarm} role="alert">
          {t(`microphone.${microphone}`)}
        </div>
      )}
    </>
  );
}

/** The words are said once; the seconds are for the eyes. */
function Lost({ since, offset }: { readonly since: string; readonly offset: number }) {
  const { t } = useTranslation('desk');
  const passed = (useNow(250) + offset - new Date(since).getTime()) / 1000;
  return (
    <div className={styles.alarm}>
      <span role="alert">{t('lostCall')}</span>{' '}
      <span className="num" aria-hidden="true">
        {t('lostLeft', { seconds: Math.max(0, Math.ceil(reclaimSeconds - passed)) })}
      </span>
    </div>
  );
}

/** True for a while after a lost call went on without this page. */
function useHandedOn({ call, operator }: Desk, lineLost: boolean): boolean {
  const lost = useRef(false);
  const [said, setSaid] = useState(false);
  const state = call?.state;
  const talking = operator?.state === 'talking';
  useEffect(() => {
    const living = state === 'talking' || state === 'held';
    if (state === 'lost' || (living && lineLost)) lost.current = true;
    else if (living) lost.current = false;
    else if (lost.current && !talking) {
      lost.current = false;
      setSaid(true);
    }
  }, [state, talking, lineLost]);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(false), saidForMs);
    return () => clearTimeout(timer);
  }, [said]);
  return said;
}
