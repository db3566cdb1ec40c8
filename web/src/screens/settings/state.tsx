import type { ReactNode } from 'react';
import styles from './settings.module.css';

export type Tone = 'good' | 'bad' | 'warn' | 'off';

/** A word with a mark whose form tells as much as its colour. */
export function State({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className={styles.state} data-tone={tone}>
      {children}
    </span>
  );
}
