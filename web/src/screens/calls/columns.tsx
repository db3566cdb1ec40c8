import { useTranslation } from 'react-i18next';
import type { Attempt } from '../../api/attempts.ts';
import type { Column } from '../../ui/grid/column.ts';
import { Money, Outcome, Phone, When } from '../../ui/values.tsx';

const seconds = (ms: number) => Math.round(ms / 1000);

/** What can be seen of a call in the list: first what usually is. */
export function useColumns(): readonly Column<Attempt>[] {
  return [...useUsual(), ...useSpare()];
}

function useUsual(): readonly Column<Attempt>[] {
  const { t } = useTranslation('calls');
  return [
    {
      key: 'time',
      name: t('time'),
      width: 120,
      orders: ['-reservedAt', 'reservedAt'],
      cell: (call) => <When at={call.dialedAt ?? call.reservedAt} seconds />,
    },
    {
      key: 'person',
      name: t('person'),
      width: 205,
      cell: ({ person }) => <span lang="ru">{person.name ?? person.debtor}</span>,
    },
    { key: 'phone', name: t('phone'), width: 160, cell: ({ phone }) => <Phone number={phone} /> },
    {
      key: 'outcome',
      name: t('outcome'),
      width: 195,
      cell: ({ disposition }) =>
        disposition ? <Outcome code={disposition} /> : <span className="muted">{t('live')}</span>,
    },
    {
      key: 'heard',
      name: t('heard'),
      width: 100,
      orders: ['-heardMs', 'heardMs'],
      cell: ({ heardMs, messageMs }) =>
        messageMs ? t('seconds', { heard: seconds(heardMs), message: seconds(messageMs) }) : '',
    },
    {
      key: 'price',
      name: t('price'),
      width: 80,
      end: true,
      orders: ['-price', 'price'],
      cell: ({ price, currency }) => <Money amount={price} currency={currency} />,
    },
    { key: 'campaign', name: t('campaign'), width: 150, cell: ({ campaign }) => campaign?.name ?? '' },
  ];
}

function useSpare(): readonly Column<Attempt>[] {
  const { t } = useTranslation('calls');
  return [
    { key: 'keys', name: t('keys'), width: 90, spare: true, cell: ({ keys }) => keys },
    {
      key: 'cost',
      name: t('cost'),
      width: 120,
      end: true,
      spare: true,
      cell: ({ cost, currency }) => <Money amount={cost} currency={currency} />,
    },
    {
      key: 'account',
      name: t('account'),
      width: 150,
      spare: true,
      cell: ({ person }) => person.debtor ?? '',
    },
    { key: 'trunk', name: t('trunk'), width: 120, spare: true, cell: ({ trunk }) => trunk },
    {
      key: 'recording',
      name: t('recording'),
      width: 90,
      spare: true,
      cell: ({ recordings }) => (recordings.length > 0 ? t('recorded') : ''),
    },
  ];
}
