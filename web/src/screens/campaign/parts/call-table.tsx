import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Attempt, lastAttemptsQuery } from '../../../api/attempts.ts';
import { Card } from '../../../ui/page.tsx';
import ui from '../../../ui/ui.module.css';
import { Outcome, Phone, When } from '../../../ui/values.tsx';

/** The newest calls of the campaign. */
export function CallTable({ campaign }: { readonly campaign: string }) {
  const { t } = useTranslation('campaign');
  const { data: calls } = useQuery({ ...lastAttemptsQuery({ campaign }, 12), placeholderData: keepPreviousData });
  const all = (
    <Link to="/calls" search={{ campaign } as never}>
      {t('allCalls')}
    </Link>
  );
  return (
    <Card title={t('calls')} aside={all}>
      {calls?.length === 0 && <p className="muted">{t('noCalls')}</p>}
      {calls && calls.length > 0 && (
        <div className={ui.scroll}>
          <table className={ui.table}>
            <thead>
              <tr>
                {(['time', 'person', 'phone', 'outcome', 'heard'] as const).map((name) => (
                  <th key={name}>{t(`callsFor.${name}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {calls.map((call) => (
                <Row key={call.id} call={call} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function Row({ call }: { readonly call: Attempt }) {
  const { t } = useTranslation('campaign');
  const seconds = (ms: number) => Math.round(ms / 1000);
  return (
    <tr>
      <td>
        <When at={call.dialedAt ?? call.reservedAt} seconds />
      </td>
      <td>
        <Link to="/people/$person" params={{ person: call.person.id } as never} lang="ru">
          {call.person.name ?? call.person.debtor}
        </Link>
      </td>
      <td>
        <Phone number={call.phone} />
      </td>
      <td>
        {call.disposition ? <Outcome code={call.disposition} /> : <span className="muted">{t('callsFor.live')}</span>}
      </td>
      <td className="num">
        {call.messageMs
          ? t('callsFor.seconds', { heard: seconds(call.heardMs), message: seconds(call.messageMs) })
          : ''}
      </td>
    </tr>
  );
}
