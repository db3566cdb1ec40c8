import { useTranslation } from 'react-i18next';
import styles from '../import.module.css';
import type { Step } from '../model.ts';

const steps = ['file', 'columns', 'check', 'done'] as const satisfies readonly Step[];

/** Where one is of the four. */
export function Steps({ at }: { readonly at: Step }) {
  const { t } = useTranslation('import');
  const now = steps.indexOf(at);
  return (
    <ol className={styles.steps} aria-label={t('steps.label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          data-state={index < now ? 'past' : index === now ? 'now' : 'next'}
          aria-current={index === now ? 'step' : undefined}
        >
          <span aria-hidden="true">{index < now ? '✓' : index + 1}</span> {t(`steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
