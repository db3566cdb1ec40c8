import { useTranslation } from 'react-i18next';
import type { Dispute } from '../../../api/disputes.ts';
import type { Column } from '../../../ui/grid/column.ts';
import { Money, Outcome, Phone, When } from '../../../ui/values.tsx';
import { DisputeState } from '../parts/dispute-state.tsx';
import type { DisputeKind } from './model.ts';

/** What can be seen of a dispute in the list; what nobody answered has no answer to show. */
export function useDisputeColumns(kind: DisputeKind): readonly Column<Dispute>[] {
  const { t } = useTranslation('reports');
  const answered = kind !== 'open';
  return [
    {
      key: 'person',
      name: t('dispute.column.person'),
      width: 200,
      cell: ({ name, debtor }) => <span lang="ru">{name ?? debtor ?? '—'}</span>,
    },
    {
      key: 'amount',
      name: t('dispute.column.amount'),
      width: 110,
      end: true,
      orders: ['-amount', 'amount'],
      cell: ({ amount, currency }) => <Money amount={amount} currency={currency} />,
    },
    {
      key: 'state',
      name: t('dispute.column.state'),
      width: 160,
      spare: kind !== 'all',
      cell: ({ state }) => <DisputeState state={state} />,
    },
    { key: 'reason', name: t('dispute.column.reason'), width: 240, cell: ({ reason }) => reason },
    {
      key: 'raisedAt',
      name: t('dispute.column.raisedAt'),
      width: 150,
      orders: ['-raisedAt', 'raisedAt'],
      cell: ({ raisedAt }) => <When at={raisedAt} />,
    },
    { key: 'raisedBy', name: t('dispute.column.raisedBy'), width: 120, cell: ({ raisedBy }) => raisedBy },
    {
      key: 'answer',
      name: t('dispute.column.answer'),
      width: 260,
      spare: !answered,
      cell: ({ answer }) => answer,
    },
    {
      key: 'answeredBy',
      name: t('dispute.column.answeredBy'),
      width: 120,
      spare: !answered,
      cell: ({ answeredBy }) => answeredBy ?? '',
    },
    ...callColumns(t),
  ];
}

type Say = (key: `dispute.column.${'dialedAt' | 'outcome' | 'phone' | 'campaign' | 'answeredAt'}`) => string;

/** The call that is disputed. */
function callColumns(t: Say): readonly Column<Dispute>[] {
  return [
    {
      key: 'dialedAt',
      name: t('dispute.column.dialedAt'),
      width: 150,
      cell: ({ dialedAt }) => dialedAt && <When at={dialedAt} />,
    },
    {
      key: 'outcome',
      name: t('dispute.column.outcome'),
      width: 180,
      spare: true,
      cell: ({ disposition }) => disposition && <Outcome code={disposition} />,
    },
    {
      key: 'phone',
      name: t('dispute.column.phone'),
      width: 160,
      spare: true,
      cell: ({ phone }) => <Phone number={phone} />,
    },
    {
      key: 'campaign',
      name: t('dispute.column.campaign'),
      width: 200,
      spare: true,
      cell: ({ campaign }) => campaign ?? '',
    },
    {
      key: 'answeredAt',
      name: t('dispute.column.answeredAt'),
      width: 150,
      spare: true,
      cell: ({ answeredAt }) => answeredAt && <When at={answeredAt} />,
    },
  ];
}
