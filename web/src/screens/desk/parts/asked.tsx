import { type ReactNode, useEffect, useRef } from 'react';
import styles from '../desk.module.css';

/** The frame of a question is as wide as this. */
const sparePx = 10;

interface AskedProps {
  readonly name: string;
  /** The next digit answers this. */
  readonly asked: boolean;
  readonly children: ReactNode;
}

/** One question of the form; the one that digits answer is framed and in view. */
export function Asked({ name, asked, children }: AskedProps) {
  const question = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (asked && question.current) showIn(question.current);
  }, [asked]);
  return (
    <fieldset ref={question} className={`${styles.question} ${asked ? styles.asked : ''}`}>
      <legend className="muted">{name}</legend>
      <div className={styles.chips}>{children}</div>
    </fieldset>
  );
}

/** Scrolls the form alone: the page with the call's controls stands still. */
function showIn(element: HTMLElement): void {
  const form = element.parentElement;
  if (!form) return;
  const [own, frame] = [element.getBoundingClientRect(), form.getBoundingClientRect()];
  if (own.bottom > frame.bottom) form.scrollTop += own.bottom - frame.bottom + sparePx;
  if (own.top < frame.top) form.scrollTop -= frame.top - own.top + sparePx;
}

interface ChipProps {
  readonly digit?: number;
  readonly on: boolean;
  readonly pick: () => void;
  readonly children: ReactNode;
}

/** One answer, with its key. */
export function Chip({ digit, on, pick, children }: ChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={on} onClick={pick}>
      {digit !== undefined && <kbd>{digit}</kbd>}
      {children}
    </button>
  );
}

/** The key that leads to the field beside it. */
export function OwnTime({ digit }: { readonly digit: number }) {
  return <kbd className={styles.own}>{digit}</kbd>;
}
