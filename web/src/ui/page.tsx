import type { ReactNode } from 'react';
import styles from './ui.module.css';

interface PageProps {
  readonly title: ReactNode;
  /** One line below the title. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every screen: its name, what can be done, the rest. */
export function Page({ title, lead, actions, children }: PageProps) {
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1>{title}</h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </>
  );
}

/** A quiet box around what belongs together. */
export function Card({
  title,
  children,
  aside,
}: {
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.card}>
      {(title || aside) && (
        <div className={styles.cardHead}>
          {title && <h2>{title}</h2>}
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

/** A figure with its name below. */
export function Figure({
  name,
  children,
  note,
}: {
  readonly name: string;
  readonly children: ReactNode;
  readonly note?: ReactNode;
}) {
  return (
    <div className={styles.figure}>
      <div className={styles.value}>{children}</div>
      <div className="muted">{name}</div>
      {note && <div className={styles.note}>{note}</div>}
    </div>
  );
}
