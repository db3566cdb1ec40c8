import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client.ts';
import type { operations } from '../../../api/schema.gen.ts';
import { CertainButton } from '../../../ui/certain.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Card, Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { Technical } from '../../../ui/technical.tsx';
import { When } from '../../../ui/values.tsx';
import { Choices, Form } from '../form.tsx';
import { deliveriesQuery, webhooksQuery } from '../query.ts';
import styles from '../settings.module.css';
import { State } from '../state.tsx';
import { Secret } from '../users/link-panel.tsx';
import { problemKey } from './problem.ts';

type Event = operations['webhooks.add']['requestBody']['content']['application/json']['events'][number];

/** Addresses of other programmes that are told what happens. */
export function WebhooksScreen() {
  const { t } = useTranslation('settings');
  const { data, error, refetch } = useQuery(webhooksQuery);
  return (
    <Page title={t('part.webhooks')} lead={t('webhooks.lead')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data && <NewWebhook events={data.events} />}
      {data?.items.length === 0 && <Empty title={t('webhooks.none')} text={t('webhooks.noneText')} />}
      {data?.items.map((hook) => (
        <Hook key={hook.id} {...hook} />
      ))}
    </Page>
  );
}

interface HookProps {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly waiting: number;
  readonly dead: number;
}

function Hook({ id, url, events, waiting, dead }: HookProps) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const path = { params: { path: { webhook: id } } };
  const acting = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSuccess: () => client.invalidateQueries({ queryKey: webhooksQuery.queryKey }),
  });
  return (
    <Card
      title={<span style={{ overflowWrap: 'anywhere' }}>{url}</span>}
      aside={
        <span className={styles.row}>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => acting.mutate(() => answer(api.POST('/api/webhooks/{webhook}/ping', path)))}
          >
            {t('webhooks.ping')}
          </Button>
          <CertainButton act={() => acting.mutate(() => api.DELETE('/api/webhooks/{webhook}', path))}>
            {common('action.delete')}
          </CertainButton>
        </span>
      }
    >
      <p className="muted" style={{ marginTop: 0 }}>
        {events.map((event) => t(nameOfEvent(event), { defaultValue: event })).join(', ')} ·{' '}
        {t('webhooks.waiting', { n: waiting })} · {t('webhooks.dead', { n: dead })}
      </p>
      {acting.error && <Failure error={acting.error} />}
      <Deliveries webhook={id} url={url} />
    </Card>
  );
}

/** The text of an event: a name without dots, which would be steps into the texts. */
const nameOfEvent = (event: string): string => `webhooks.names.${event.replaceAll('.', '_')}`;

const tones = { waiting: 'warn', done: 'good', dead: 'bad' } as const;

function Deliveries({ webhook, url }: { readonly webhook: string; readonly url: string }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const { data } = useQuery(deliveriesQuery(webhook));
  const replaying = useMutation({
    mutationFn: (delivery: string) =>
      api.POST('/api/webhook-deliveries/{delivery}/replay', { params: { path: { delivery } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: webhooksQuery.queryKey }),
  });
  if (!data) return null;
  if (data.length === 0) return <p className="muted">{t('webhooks.nothingSent')}</p>;
  return (
    <>
      {replaying.error && <Failure error={replaying.error} />}
      <Table label={t('webhooks.sent', { url })}>
        <thead>
          <tr>
            <th>{t('webhooks.at')}</th>
            <th>{t('webhooks.event')}</th>
            <th>{t('webhooks.state')}</th>
            <th data-end>{t('webhooks.tries')}</th>
            <th>{t('webhooks.answer')}</th>
            <th aria-label={t('actions')} />
          </tr>
        </thead>
        <tbody>
          {data.map(({ id, event, at, state, tries, status, problem }) => (
            <tr key={id}>
              <td>
                <When at={at} seconds />
              </td>
              <td>
                {t(nameOfEvent(event), { defaultValue: event })}
                <div className="muted">
                  <code>{event}</code>
                </div>
              </td>
              <td>
                <State tone={tones[state]}>{t(`webhooks.states.${state}`)}</State>
              </td>
              <td data-end>{tries}</td>
              <td className="muted">
                <Answer status={status} problem={problem} />
              </td>
              <td>
                <Button size="compact-sm" variant="subtle" onClick={() => replaying.mutate(id)}>
                  {t('webhooks.replay')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

/** What the address said, or why it said nothing. */
function Answer({ status, problem }: { readonly status: number | null; readonly problem: string | null }) {
  const { t } = useTranslation('settings');
  if (problem === null) {
    if (status === null) return '—';
    return t(`webhooks.status.${Math.floor(status / 100)}`, { status, defaultValue: String(status) });
  }
  const known = problemKey(problem);
  if (known) return t(`webhooks.problems.${known.key}`, { why: t(`webhooks.certificate.${known.why}`) });
  return (
    <>
      {t('webhooks.problems.other')}
      <Technical text={problem} />
    </>
  );
}

function NewWebhook({ events }: { readonly events: readonly string[] }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const [url, setUrl] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(events);
  const adding = useMutation({
    mutationFn: () => answer(api.POST('/api/webhooks', { body: { url, events: [...chosen] as Event[] } })),
    onSuccess: async () => {
      setUrl('');
      await client.invalidateQueries({ queryKey: webhooksQuery.queryKey });
    },
  });
  return (
    <Card title={t('webhooks.new')}>
      <Form action={t('webhooks.add')} saving={adding} ready={url.trim() !== '' && chosen.length > 0}>
        <TextInput
          wrapperProps={{ 'data-wide': true }}
          label={t('webhooks.url')}
          placeholder="https://crm.example.net/dozvon"
          maw={520}
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <Choices
          legend={t('webhooks.events')}
          all={events}
          chosen={chosen}
          choose={setChosen}
          name={(event) => t(nameOfEvent(event))}
        />
      </Form>
      {adding.data && (
        <div style={{ marginTop: 14 }} role="status">
          <Secret value={adding.data.secret} label={t('webhooks.secret')} />
          <p className={styles.note}>{t('webhooks.once')}</p>
        </div>
      )}
    </Card>
  );
}
