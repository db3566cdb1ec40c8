import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Phone } from '../../../ui/values.tsx';
import styles from '../desk.module.css';
import { type Control, colleaguesQuery } from '../query.ts';

interface PanelProps {
  readonly order: (what: Control) => void;
  readonly close: () => void;
}

type Way = 'warm' | 'cold';
const ways: readonly Way[] = ['warm', 'cold'];

/** Who can take over or come in: colleagues, queues, numbers outside. Digits choose while the panel has the focus. */
export function TransferPanel({ order, close }: PanelProps) {
  const { t } = useTranslation('desk');
  const panel = useRef<HTMLFieldSetElement>(null);
  const { data } = useQuery({ ...colleaguesQuery, refetchInterval: 2000 });
  const there = data !== undefined;
  useEffect(() => {
    if (there) panel.current?.querySelector<HTMLElement>('button, input')?.focus();
  }, [there]);
  if (!data) return null;
  const ready = data.colleagues.filter(({ state }) => state === 'ready');
  const { queues, outside, outsideAny } = data;
  const empty = ready.length + queues.length + outside.length === 0 && !outsideAny;
  const hand = (what: Control) => () => {
    order(what);
    close();
  };
  let digit = 0;
  const choice = (key: string, what: Control, text: ReactNode) => {
    digit += 1;
    return (
      <Choice key={key} digit={digit} pick={hand(what)}>
        {text}
      </Choice>
    );
  };
  return (
    <fieldset ref={panel} className={styles.panel} onKeyDown={(event) => pressIn(event, panel.current, close)}>
      <legend>{t('transferTo')}</legend>
      <div className={styles.chips}>
        {ready.map(({ id, name }) => choice(id, { do: 'hand-on', operator: id }, t('colleague', { name })))}
        {ready.map(({ id, name }) =>
          choice(`in-${id}`, { do: 'invite', operator: id }, t('conference.invite', { name })),
        )}
        {queues.map((queue) => choice(queue, { do: 'hand-on', queue }, t('queue', { queue })))}
      </div>
      {outside.map(({ number, name }) => (
        <div key={number} className={styles.outside}>
          <span>
            <strong>{name}</strong> <Phone number={number} />
          </span>
          {ways.map((way) => choice(way, { do: 'outside', number, way }, t(`outside.${way}`, { name })))}
        </div>
      ))}
      {outsideAny && <OtherNumber hand={hand} />}
      {empty && <span>{t('nobodyElse')}</span>}
    </fieldset>
  );
}

function Choice(props: { readonly digit: number; readonly pick: () => void; readonly children: ReactNode }) {
  const { digit, pick, children } = props;
  return (
    <button type="button" className={styles.chip} data-digit={digit} onClick={pick}>
      {digit < 10 && <kbd>{digit}</kbd>}
      {children}
    </button>
  );
}

/** A number that is not on the list, where the account allows it. */
function OtherNumber({ hand }: { readonly hand: (what: Control) => () => void }) {
  const { t } = useTranslation('desk');
  const [number, setNumber] = useState('');
  return (
    <div className={styles.outside}>
      <TextInput
        aria-label={t('outside.other')}
        placeholder={t('outside.other')}
        inputMode="tel"
        value={number}
        onChange={({ target }) => setNumber(target.value)}
      />
      {ways.map((way) => (
        <button
          key={way}
          type="button"
          className={styles.chip}
          disabled={number.trim() === ''}
          onClick={hand({ do: 'outside', number, way })}
        >
          {t(`outside.${way}`)}
        </button>
      ))}
    </div>
  );
}

/** Keys inside the panel are the panel's: a digit chooses, Escape closes; the outcome's digits wait. */
function pressIn(event: KeyboardEvent, panel: HTMLElement | null, close: () => void): void {
  const typing = event.target instanceof HTMLInputElement;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  if (event.code === 'Escape') close();
  else if (digit !== undefined && !typing) panel?.querySelector<HTMLElement>(`[data-digit="${digit}"]`)?.click();
  else if (!typing && !['Enter', 'NumpadEnter', 'Space'].includes(event.code)) return;
  event.stopPropagation();
}
