import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-formats.ts';
import type { Why } from '../words/why.ts';
import styles from './ui.module.css';

/** Why nothing is dialled now, in one sentence; always there, with the way out beside it when the reader may take it. */
export function WhyBar({ why, children }: { readonly why: Why; readonly children?: ReactNode }) {
  const sentence = useWhy(why);
  return (
    <p className={styles.why} data-calm={why.calm} data-why={why.key} role="status">
      <span>{sentence}</span>
      {children}
    </p>
  );
}

/** The sentence itself. */
export function useWhy({ key, people, until }: Why): string {
  const { t, i18n } = useTranslation();
  const { count, dayAndTime } = useFormats();
  const n = count(people);
  const values = {
    people: t('people', { count: people, n }),
    atPeople: t('atPeople', { count: people, n }),
    until: until === null ? '' : dayAndTime(until),
  };
  const withUntil = `why.${key}Until`;
  return t(until !== null && i18n.exists(withUntil) ? withUntil : `why.${key}`, values);
}
