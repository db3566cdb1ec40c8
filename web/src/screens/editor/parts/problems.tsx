import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-formats.ts';
import { Card } from '../../../ui/page.tsx';
import { dispositionWords } from '../../../words/dispositions.ts';
import { problemWords } from '../../../words/problems.ts';
import styles from '../editor.module.css';
import type { Check } from '../query.ts';

/** What keeps the campaign from starting, and where a call would end without a next step. */
export function Problems({ check }: { readonly check: Check }) {
  const { t } = useTranslation('editor');
  const language = useLanguage();
  if (!check.ok) {
    return (
      <Card title={t('problems')}>
        <ul className={styles.problems} role="alert">
          {check.problems.map((problem) => (
            <li key={`${problem.field}${problem.message}`} title={problem.field}>
              {problemWords(problem, language)}
            </li>
          ))}
        </ul>
      </Card>
    );
  }
  const gaps = check.gaps.filter(({ kind }) => kind !== 'disposition');
  if (gaps.length === 0) return null;
  const keys = gaps.filter(({ kind }) => kind === 'key').map(({ name }) => name);
  const word = (name: string) =>
    name in dispositionWords ? dispositionWords[name as keyof typeof dispositionWords][language] : name;
  return (
    <Card title={t('gaps')}>
      <ul className={styles.gaps}>
        {keys.length > 0 && <li>{t('keysGap', { count: keys.length, names: keys.join(', ') })}</li>}
        {gaps
          .filter(({ kind }) => kind !== 'key')
          .map(({ kind, name }) => (
            <li key={`${kind}${name}`}>{t(`gap.${kind}`, { name: word(name) })}</li>
          ))}
      </ul>
    </Card>
  );
}
