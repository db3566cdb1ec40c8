import type { ReactNode } from 'react';
import styles from './ui.module.css';

/** What a place is for, and the one thing to do there while it is empty. */
export function Empty({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      {text && <p className="muted">{text}</p>}
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
