import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Call, callQuery } from '../../api/attempts.ts';
import type { Disposition } from '../../api/codes.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { Card, Page } from '../../ui/page.tsx';
import { Player } from '../../ui/player.tsx';
import { Table } from '../../ui/table.tsx';
import { Money, Outcome, Phone, When } from '../../ui/values.tsx';

interface CallProps {
  readonly id: string;
  /** Recordings are for supervisors, managers and administrators. */
  readonly mayHear: boolean;
}

/** One call in full: its sound, why it was allowed, what happened, what it cost. */
export function CallScreen({ id, mayHear }: CallProps) {
  const { t } = useTranslation('call');
  const { data: call } = useSuspenseQuery(callQuery(id));
  return (
    <Page title={t('title', { id: id.slice(-8) })} lead={call.technical.callId ?? t('noCallId')}>
      <Card title={t('sound')}>
        {call.recordings.length === 0 && <p className="muted">{t('noSound')}</p>}
        {call.recordings.map((recording) => (
          <Recording key={recording.id} recording={recording} mayHear={mayHear} />
        ))}
      </Card>
      <Card title={t('money')}>
        <Rows
          caption={t('money')}
          rows={call.ledger.map((line) => [
            <When key="at" at={line.at} seconds />,
            t(`direction.${line.direction}`),
            t(`kind.${line.kind}`),
            <Money key="sum" amount={line.amount} />,
          ])}
          none={t('noMoney')}
        />
      </Card>
      {call.outside.length > 0 && <OutsideLegs legs={call.outside} />}
      <Card title={t('decisions')}>
        <Rows
          caption={t('decisions')}
          rows={call.decisions.map((one) => [
            <When key="at" at={one.at} seconds />,
            t(`moment.${one.moment}`),
            t(one.allowed ? 'allowed' : 'refused'),
            one.rule,
            one.policyVersion,
          ])}
          none={t('noDecisions')}
        />
      </Card>
      <Card title={t('events')}>
        <Rows
          caption={t('events')}
          rows={call.events.map((event) => [
            <When key="at" at={event.at} seconds />,
            <code key="type">{event.type}</code>,
          ])}
          none={t('noEvents')}
        />
      </Card>
    </Page>
  );
}

/** Numbers outside with which an operator connected the person: who, how it ended, what it cost. */
function OutsideLegs({ legs }: { readonly legs: Call['outside'] }) {
  const { t } = useTranslation('call');
  return (
    <Card title={t('outside')}>
      <Rows
        caption={t('outside')}
        rows={legs.map(({ reservedAt, name, number, operator, way, joinedAt, disposition, cost, rule }) => [
          <When key="at" at={reservedAt} seconds />,
          <span key="who">
            {name} <Phone number={number} />
          </span>,
          t(`way.${way}`, { operator }),
          joinedAt === null ? disposition && <Outcome key="end" code={disposition as Disposition} /> : t('connected'),
          rule,
          <Money key="cost" amount={cost} />,
        ])}
        none=""
      />
    </Card>
  );
}

interface RecordingProps {
  readonly recording: {
    readonly id: string;
    readonly startedAt: string;
    readonly seconds: number | null;
    readonly lostWhy: string | null;
  };
  readonly mayHear: boolean;
}

/** Every hearing is a line in the audit log: the reason is that somebody checks this call. */
function Recording({ recording, mayHear }: RecordingProps) {
  const { t } = useTranslation('call');
  const { time } = useFormats();
  if (recording.lostWhy !== null) return <p className="muted">{t('lost', { why: recording.lostWhy })}</p>;
  if (!mayHear) return <p className="muted">{t('notYours')}</p>;
  const reason = new URLSearchParams({ reason: t('reason') });
  return (
    <Player
      src={`/api/recordings/${recording.id}/audio?${reason}`}
      label={t('recorded', { at: time(recording.startedAt) })}
    />
  );
}

interface RowsProps {
  readonly caption: string;
  readonly rows: readonly (readonly React.ReactNode[])[];
  readonly none: string;
}

function Rows({ caption, rows, none }: RowsProps) {
  if (rows.length === 0) return <p className="muted">{none}</p>;
  return (
    <Table label={caption}>
      <caption className="visually-hidden">{caption}</caption>
      <tbody>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what happened stands in its order for good
          <tr key={row}>
            {cells.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: and so do its columns
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
