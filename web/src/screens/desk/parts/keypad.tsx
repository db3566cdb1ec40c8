import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../desk.module.css';
import { keypadKey } from '../keypad-key.ts';
import type { Control } from '../query.ts';

interface KeypadProps {
  readonly order: (what: Control) => void;
  readonly close: () => void;
}

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;
const mostShown = 24;

/** Keys for the far side. While the pad has the focus the keyboard presses them, and the outcome's digits wait; Escape closes. */
export function Keypad({ order, close }: KeypadProps) {
  const { t } = useTranslation('desk');
  const pad = useRef<HTMLFieldSetElement>(null);
  const [sent, setSent] = useState('');
  useEffect(() => pad.current?.focus(), []);
  const press = (key: string) => {
    setSent((before) => `${before}${key}`.slice(-mostShown));
    order({ do: 'keys', keys: key });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keypadKey(event);
    if (event.code === 'Escape') close();
    else if (key !== undefined && !event.repeat) press(key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <fieldset ref={pad} className={styles.panel} tabIndex={-1} onKeyDown={onKeyDown}>
      <legend>{t('sendKeys')}</legend>
      <div className={styles.pad}>
        {keys.map((key) => (
          <button key={key} type="button" className={styles.chip} onClick={() => press(key)}>
            {key}
          </button>
        ))}
      </div>
      <output className="num">{sent === '' ? t('padHint') : t('sentKeys', { keys: sent })}</output>
    </fieldset>
  );
}
