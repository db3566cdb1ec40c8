import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DashboardFigures } from '../../../api/dashboard.ts';
import type { CardProps } from './question-card.tsx';
import { SmallTable } from './small-table.tsx';

interface NowAndThenProps<Name extends string> extends Pick<CardProps, 'data'> {
  readonly caption: string;
  readonly names: readonly Name[];
  readonly label: (name: Name) => string;
  readonly value: (figures: DashboardFigures, name: Name) => ReactNode;
}

/** Figures of the period, beside those of the period before where it is compared. */
export function NowAndThen<Name extends string>({ data, caption, names, label, value }: NowAndThenProps<Name>) {
  const { t } = useTranslation('dashboard');
  const { figures, before } = data;
  return (
    <SmallTable
      caption={caption}
      heads={[t('figure'), t('now'), ...(before ? [t('then')] : [])]}
      rows={names.map((name) => [label(name), value(figures, name), ...(before ? [value(before.figures, name)] : [])])}
    />
  );
}
