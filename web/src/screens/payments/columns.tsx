import { useTranslation } from 'react-i18next';
import type { Payment } from '../../api/payments.ts';
import type { Column } from '../../ui/grid/column.ts';
import { Money, Phone, When } from '../../ui/values.tsx';
import type { PaymentKind } from './model.ts';
import styles from './payments.module.css';

const signs: Readonly<Record<Payment['state'], string>> = {
  matched: '✓',
  unmatched: '○',
  ambiguous: '◐',
  ignored: '⊘',
};

/** Whose it is, as sign and word. */
export function PaymentState({ state }: Pick<Payment, 'state'>) {
  const { t } = useTranslation('payments');
  return (
    <span className={styles.state} data-state={state}>
      <span aria-hidden="true">{signs[state]}</span> {t(`state.${state}`)}
    </span>
  );
}

/** What can be seen of a payment in the list; what nobody decided has no owner to show. */
export function useColumns(kind: PaymentKind): readonly Column<Payment>[] {
  const { t } = useTranslation('payments');
  const decided = kind !== 'open';
  return [
    {
      key: 'reference',
      name: t('reference'),
      width: 240,
      cell: ({ reference }) => (reference === '' ? <span className="muted">—</span> : <Phone number={reference} />),
    },
    {
      key: 'amount',
      name: t('amount'),
      width: 130,
      end: true,
      orders: ['-amount', 'amount'],
      cell: ({ amount, currency }) => <Money amount={amount} currency={currency} />,
    },
    { key: 'paidAt', name: t('paidAt'), width: 130, cell: ({ paidAt }) => <When at={paidAt} /> },
    {
      key: 'receivedAt',
      name: t('receivedAt'),
      width: 130,
      orders: ['-receivedAt', 'receivedAt'],
      cell: ({ receivedAt }) => <When at={receivedAt} />,
    },
    { key: 'state', name: t('stateName'), width: 190, cell: ({ state }) => <PaymentState state={state} /> },
    {
      key: 'person',
      name: t('person'),
      width: 220,
      spare: !decided,
      cell: ({ name, debtor }) => <span lang="ru">{name ?? debtor ?? ''}</span>,
    },
    {
      key: 'applied',
      name: t('applied'),
      width: 120,
      end: true,
      spare: !decided,
      cell: ({ applied, currency, state }) =>
        state === 'matched' ? <Money amount={applied} currency={currency} /> : '',
    },
    {
      key: 'decidedBy',
      name: t('decidedBy'),
      width: 150,
      spare: !decided,
      cell: ({ decidedBy, state }) => decidedBy ?? (state === 'matched' ? t('byItself') : ''),
    },
    { key: 'externalId', name: t('externalId'), width: 180, spare: true, cell: ({ externalId }) => externalId },
    { key: 'ignoredWhy', name: t('ignoredWhy'), width: 220, spare: true, cell: ({ ignoredWhy }) => ignoredWhy ?? '' },
  ];
}
