import { useTranslation } from 'react-i18next';
import type { Recording } from '../../api/recordings.ts';
import { clock } from '../../i18n/formats.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import type { Column } from '../../ui/grid/column.ts';
import { Outcome, Phone, When } from '../../ui/values.tsx';

/** What can be seen of a recording in the list. */
export function useColumns(): readonly Column<Recording>[] {
  const { t } = useTranslation('recordings');
  const { decimal } = useFormats();
  return [
    { key: 'time', name: t('time'), width: 150, cell: ({ startedAt }) => <When at={startedAt} /> },
    {
      key: 'person',
      name: t('person'),
      width: 190,
      cell: ({ person, inbound }) => (
        <span lang="ru">
          {inbound && <span title={t('inbound')}>↙ </span>}
          {person?.name ?? person?.debtor ?? t('stranger')}
        </span>
      ),
    },
    { key: 'phone', name: t('phone'), width: 150, cell: ({ phone }) => phone && <Phone number={phone} /> },
    {
      key: 'operator',
      name: t('operator'),
      width: 115,
      cell: ({ operator }) => <span lang="ru">{operator?.name}</span>,
    },
    {
      key: 'outcome',
      name: t('outcome'),
      width: 175,
      cell: ({ disposition }) => disposition && <Outcome code={disposition} />,
    },
    {
      key: 'length',
      name: t('length'),
      width: 70,
      end: true,
      cell: ({ seconds, lostWhy }) =>
        lostWhy ? (
          <span className="muted">{t('noSound')}</span>
        ) : (
          <span className="num">{seconds === null ? '…' : clock(seconds)}</span>
        ),
    },
    {
      key: 'comments',
      name: t('comments'),
      width: 85,
      end: true,
      cell: ({ comments }) => comments > 0 && <span className="num">{comments}</span>,
    },
    {
      key: 'score',
      name: t('score'),
      width: 80,
      end: true,
      cell: ({ score }) => score !== null && <span className="num">{decimal(score, 0)} %</span>,
    },
    { key: 'campaign', name: t('campaign'), width: 190, cell: ({ campaign }) => campaign?.name ?? '' },
    { key: 'queue', name: t('queue'), width: 130, spare: true, cell: ({ queue }) => queue ?? '' },
  ];
}
