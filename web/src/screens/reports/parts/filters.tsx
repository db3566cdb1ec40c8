import { useTranslation } from 'react-i18next';
import { filtersOf, withFilter } from '../model.ts';
import styles from '../reports.module.css';
import { useValueWord } from './value-word.ts';

interface FiltersProps {
  readonly filter: string | undefined;
  readonly choose: (filter: string) => void;
}

/** What the rows are narrowed to; a click takes a filter away. */
export function Filters({ filter, choose }: FiltersProps) {
  const { t } = useTranslation('reports');
  const word = useValueWord();
  const filters = filtersOf(filter);
  if (filters.length === 0) return null;
  return (
    <p className={styles.filters}>
      {filters.map(([column, value]) => (
        <button
          key={column}
          type="button"
          aria-label={t('dropFilter', { column: t(`column.${column}`) })}
          onClick={() => choose(withFilter(filter, column, undefined))}
        >
          {t(`column.${column}`)}: {value === '' ? '—' : word(value)} <span aria-hidden="true">×</span>
        </button>
      ))}
    </p>
  );
}
