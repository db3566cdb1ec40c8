import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { dispositionWords } from '../../../words/dispositions.ts';
import { skipWords } from '../../../words/skip-reasons.ts';

/** A word of one of our catalogues, as this language says it; names of trunks and the like stay. */
export function useValueWord(): (value: string) => string {
  const { t } = useTranslation('reports');
  const { language } = useFormats();
  return (value) => {
    if (isIn(dispositionWords, value)) return dispositionWords[value][language];
    if (isIn(skipWords, value)) return skipWords[value][language];
    const keys = ['reasons', 'offers', 'value', 'arm', 'step'].map((area) => `${area}.${value}`);
    return /^[a-z-]+$/.test(value) ? t([...keys, 'asItIs'], { value }) : value;
  };
}

export function isIn<Table extends object>(table: Table, key: PropertyKey): key is keyof Table {
  return Object.hasOwn(table, key);
}
