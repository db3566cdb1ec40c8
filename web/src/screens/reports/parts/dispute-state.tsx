import { useTranslation } from 'react-i18next';
import type { DisputeState as State } from '../../../api/disputes.ts';
import styles from '../bill.module.css';

const signs: Readonly<Record<State, string>> = { open: '◐', upheld: '✓', refused: '⊘', withdrawn: '○' };

/** How a dispute stands: sign and word, colour beside them. */
export function DisputeState({ state }: { readonly state: State }) {
  const { t } = useTranslation('reports');
  return (
    <span className={styles.state} data-state={state}>
      <span aria-hidden="true">{signs[state]}</span> {t(`dispute.state.${state}`)}
    </span>
  );
}
