import '@mantine/core/styles/Kbd.css';
import { Kbd } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/use-formats.ts';
import { keyGroups } from '../words/keys.ts';
import styles from './ui.module.css';

/** Every key by the place where it works. @param children further rows of the first group */
export function KeyTable({ children }: { readonly children?: ReactNode }) {
  const language = useLanguage();
  return keyGroups.map(({ where, keys }, place) => (
    <table key={where.en} className={styles.keys}>
      <caption>{where[language]}</caption>
      <tbody>
        {keys.map(([combo, does]) => (
          <KeyRow key={combo} combo={combo} does={does[language]} />
        ))}
        {place === 0 && children}
      </tbody>
    </table>
  ));
}

export function KeyRow({ combo, does }: { readonly combo: string; readonly does: string }) {
  return (
    <tr>
      <td>
        {combo.split(' ').map((key) => (
          <Kbd key={key} mr={4}>
            {key}
          </Kbd>
        ))}
      </td>
      <td>{does}</td>
    </tr>
  );
}
