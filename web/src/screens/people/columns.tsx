import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/people.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import type { Column } from '../../ui/grid/column.ts';
import { Money, Phone } from '../../ui/values.tsx';
import { stopWords } from '../../words/stops.ts';

/** What can be seen of a person in the list. */
export function useColumns(): readonly Column<Person>[] {
  const { t } = useTranslation('people');
  const { language } = useFormats();
  const stop = (code: string) => stopWords[code as keyof typeof stopWords]?.[language] ?? code;
  return [
    {
      key: 'name',
      name: t('name'),
      width: 260,
      orders: ['name', '-name'],
      cell: ({ name, debtor, erasedAt }) => (erasedAt ? t('erased') : <span lang="ru">{name ?? debtor}</span>),
    },
    { key: 'account', name: t('account'), width: 150, cell: ({ debtor }) => debtor },
    { key: 'phones', name: t('phones'), width: 240, cell: ({ phones }) => <Phone number={phones.join(', ')} /> },
    {
      key: 'owed',
      name: t('owed'),
      width: 130,
      end: true,
      cell: ({ owed }) => owed.map((sum) => <Money key={sum.currency} {...sum} />),
    },
    { key: 'stops', name: t('stops'), width: 200, cell: ({ stops }) => stops.map(stop).join(', ') },
    { key: 'segment', name: t('segment'), width: 120, spare: true, cell: ({ segment }) => segment ?? '' },
    { key: 'zone', name: t('zone'), width: 160, spare: true, cell: ({ zone }) => zone ?? '' },
  ];
}
