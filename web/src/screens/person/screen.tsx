import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { complaint } from '../../api/errors.ts';
import { type Dossier, personQuery, type Stop, setStop } from '../../api/people.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { Icon } from '../../ui/icon.tsx';
import { Card, Page } from '../../ui/page.tsx';
import ui from '../../ui/ui.module.css';
import { sayDone, sayFailed } from '../../ui/undo.tsx';
import { Money, Phone } from '../../ui/values.tsx';
import { History } from './parts/history.tsx';
import { PersonLimits } from './parts/limits.tsx';

export interface PersonRights {
  readonly stop: boolean;
  readonly dossier: boolean;
}

/** One person: who it is, what is owed, what forbids calls, and every contact with its proof. Prints as it is. */
export function PersonScreen({ id, rights }: { readonly id: string; readonly rights: PersonRights }) {
  const { t } = useTranslation('person');
  const { data } = useSuspenseQuery(personQuery(id));
  const { person } = data;
  const lead = [t('account', { id: person.key }), person.region, person.zone && t('zone', { zone: person.zone })]
    .filter(Boolean)
    .join(' · ');
  return (
    <Page
      title={<span lang="ru">{person.name ?? person.key}</span>}
      lead={lead}
      actions={<Actions data={data} id={id} rights={rights} />}
    >
      <Card>
        <div className={ui.figures} style={{ gap: '24px 48px' }}>
          <Facts data={data} />
          <PersonLimits person={id} />
        </div>
      </Card>
      <Card title={t('history')}>
        <History data={data} />
      </Card>
    </Page>
  );
}

interface ActionsProps {
  readonly data: Dossier;
  readonly id: string;
  readonly rights: PersonRights;
}

function Actions({ data, id, rights }: ActionsProps) {
  const { t } = useTranslation('person');
  return (
    <>
      {rights.stop && <Stops data={data} id={id} />}
      {rights.dossier && (
        <Button
          variant="default"
          component="a"
          href={`/api/people/${id}/export`}
          download
          leftSection={<Icon name="download" size={16} />}
        >
          {t('export')}
        </Button>
      )}
    </>
  );
}

function Stops({ data, id }: Omit<ActionsProps, 'rights'>) {
  const { t } = useTranslation('person');
  const change = useStops(id);
  const has = (stop: Stop) => data.person.stops.includes(stop);
  return (
    <>
      <Button
        variant="default"
        loading={change.isPending}
        onClick={() => change.mutate({ stop: 'opted-out', on: !has('opted-out') })}
      >
        {t(has('opted-out') ? 'allowCall' : 'noCall')}
      </Button>
      <Button
        variant="default"
        loading={change.isPending}
        onClick={() => change.mutate({ stop: 'wrong-person', on: !has('wrong-person') })}
      >
        {t(has('wrong-person') ? 'rightPerson' : 'wrong')}
      </Button>
    </>
  );
}

interface StopChange {
  readonly stop: Stop;
  readonly on: boolean;
}

/** Done at once; a toast takes it back for ten seconds. */
function useStops(id: string) {
  const { t } = useTranslation('person');
  const { language } = useFormats();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ stop, on }: StopChange) => setStop(id, stop, on),
    onSuccess: (_, { stop, on }) => {
      const back = () => change.mutate({ stop, on: !on });
      sayDone(t(on ? 'stopSet' : 'stopLifted', { stop: t(`stop.${stop}`) }), { label: t('undo'), run: back });
      return client.invalidateQueries(personQuery(id));
    },
    onError: (error) => {
      const { message, remedy } = complaint(error, language);
      sayFailed(message, remedy);
    },
  });
  return change;
}

function Facts({ data }: { readonly data: Dossier }) {
  const { t } = useTranslation('person');
  const { date, dayAndTime, count, money } = useFormats();
  return (
    <>
      <div>
        <h3>{t('debts')}</h3>
        {data.debts.map((debt) => (
          <div key={`${debt.contract}${debt.service}${debt.updatedAt}`}>
            <Money amount={debt.amount} currency={debt.currency} /> <span lang="ru">{debt.service}</span>{' '}
            <span className="muted">{debt.due ? t('due', { date: date(debt.due) }) : t('noDue')}</span>
          </div>
        ))}
      </div>
      <div>
        <h3>{t('phones')}</h3>
        {data.phones.map(({ number, health }) => (
          <div key={number}>
            <Phone number={number} /> <span className="muted">{t(`health.${health}`, health)}</span>
          </div>
        ))}
      </div>
      {data.person.stops.length > 0 && (
        <div>
          <h3>{t('stops')}</h3>
          {data.person.stops.map((stop) => (
            <div key={stop} style={{ color: 'var(--dz-stop)' }}>
              <span aria-hidden="true">⊘</span> {t(`stop.${stop}`)}
            </div>
          ))}
        </div>
      )}
      <div>
        <h3>{t('campaigns')}</h3>
        {data.campaigns.map((campaign) => (
          <div key={campaign.id}>
            {campaign.name}{' '}
            <span className="muted">
              {campaign.nextAt && t('next', { time: dayAndTime(campaign.nextAt, data.person.zone ?? undefined) })}
            </span>
          </div>
        ))}
        {data.money.map((sum) => (
          <div key={sum.currency} className="muted">
            {t('totals', {
              contacts: t('contacts', { count: sum.contacts, n: count(sum.contacts) }),
              price: money(sum.price, sum.currency),
            })}
          </div>
        ))}
      </div>
    </>
  );
}
