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
    { key: 'time', name: t('time'), width: 140, cell: ({ startedAt }) => <When at={startedAt} /> },
    {
      key: 'person',
      name: t('person'),
      width: 180,
      cell: ({ person, inbound }) => (
        <span lang="ru">
          {inbound && <span title={t('inbound')}>↙ </span>}
          {person?.name ?? person?.debtor ?? t('stranger')}
        </span>
      ),
    },
    { key: 'phone', name: t('phone'), width: 165, cell: ({ phone }) => phone && <Phone number={phone} /> },
    {
      key: 'operator',
      name: t('operator'),
      width: 110,
      cell: ({ operator }) => <span lang="ru">{operator?.name}</span>,
    },
    {
      key: 'outcome',
      name: t('outcome'),
      width: 205,
      cell: ({ disposition }) => disposition && <Outcome code={disposition} />,
    },
    {
      key: 'length',
      name: t('length'),
      width: 65,
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
      width: 75,
      end: true,
      cell: ({ comments }) => comments > 0 && <span className="num">{comments}</span>,
    },
    {
      key: 'score',
      name: t('score'),
      width: 75,
      end: true,
      cell: ({ score }) => score !== null && <span className="num">{decimal(score, 0)} %</span>,
    },
    { key: 'campaign', name: t('campaign'), width: 190, spare: true, cell: ({ campaign }) => campaign?.name ?? '' },
    { key: 'queue', name: t('queue'), width: 130, spare: true, cell: ({ queue }) => queue ?? '' },
  ];
}
