import type { ReactNode } from 'react';
import styles from './ui.module.css';

interface TableProps {
  /** What a screen reader calls it. */
  readonly label: string;
  /** Head and rows. */
  readonly children: ReactNode;
}

/** A table that may be wider than the screen: the keyboard reaches it and moves it. */
export function Table({ label, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <table className={styles.table}>{children}</table>
    </section>
  );
}
