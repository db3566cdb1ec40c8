import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { useLive } from '../../../live/use-live.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Card, Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { Technical } from '../../../ui/technical.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import { Count, When } from '../../../ui/values.tsx';
import { Fact } from '../fact.tsx';
import { type Board, boardQuery } from '../query.ts';
import styles from '../settings.module.css';
import { State } from '../state.tsx';

const mostCounted = 10_000;

/** What stands in the queues now, and what waits in the record; nothing is kept in Redis alone. */
export function QueuesScreen() {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(boardQuery);
  useLive('queues', (board) => board && client.setQueryData(boardQuery.queryKey, board as Board));
  return (
    <Page title={t('part.queues')} lead={t('queues.lead')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data && <RecordCard record={data.record} />}
      {data && !data.redis && (
        <div className={styles.line} data-tone="bad" role="alert">
          <div>
            <State tone="bad">{t('queues.redisDown')}</State>
            <p className="muted">{t('queues.redisRemedy')}</p>
          </div>
        </div>
      )}
      {data?.redis && data.queues.length === 0 && <p className="muted">{t('queues.none')}</p>}
      {data?.queues.map((queue) => (
        <QueueCard key={queue.name} queue={queue} />
      ))}
    </Page>
  );
}

function RecordCard({ record }: { readonly record: Board['record'] }) {
  const { t } = useTranslation('settings');
  const { count } = useFormats();
  const upTo = (n: number) => (n > mostCounted ? `${count(mostCounted)}+` : count(n));
  const { due, later, nextAt, open, forgotten, callbacks, webhooksWaiting, webhooksDead, scheduledAt } = record;
  return (
    <Card title={t('queues.record')}>
      <dl className={styles.facts}>
        <Fact name={t('queues.due')}>{upTo(due)}</Fact>
        <Fact name={t('queues.later')}>{upTo(later)}</Fact>
        <Fact name={t('queues.nextAt')}>{nextAt ? <When at={nextAt} seconds /> : '—'}</Fact>
        <Fact name={t('queues.open')}>{count(open)}</Fact>
        <Fact name={t('queues.forgotten')}>{count(forgotten)}</Fact>
        <Fact name={t('queues.callbacks')}>{count(callbacks)}</Fact>
        <Fact name={t('queues.webhooks')}>
          {t('queues.webhooksOf', { waiting: count(webhooksWaiting), dead: count(webhooksDead) })}
        </Fact>
        <Fact name={t('queues.scheduledAt')}>{scheduledAt ? <When at={scheduledAt} seconds /> : '—'}</Fact>
      </dl>
    </Card>
  );
}

const columns = ['waiting', 'active', 'delayed', 'failed'] as const;

function QueueCard({ queue }: { readonly queue: Board['queues'][number] }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const { name, first, failed, failures } = queue;
  const retrying = useMutation({
    mutationFn: () => answer(api.POST('/api/queues/{queue}/retry', { params: { path: { queue: name } } })),
    onSuccess: async ({ retried }) => {
      sayDone(t('queues.retried', { n: retried }));
      await client.invalidateQueries({ queryKey: boardQuery.queryKey });
    },
  });
  return (
    <Card
      title={<code>{name}</code>}
      aside={
        failed > 0 ? (
          <Button size="compact-sm" variant="default" loading={retrying.isPending} onClick={() => retrying.mutate()}>
            {t('queues.retry')}
          </Button>
        ) : undefined
      }
    >
      <dl className={styles.facts}>
        {columns.map((column) => (
          <Fact key={column} name={t(`queues.${column}`)}>
            <Count value={queue[column]} />
          </Fact>
        ))}
      </dl>
      {retrying.error && <Failure error={retrying.error} />}
      {failures.map(({ id, why }) => (
        <div key={id} className={styles.note}>
          {t(/stalled/.test(why) ? 'queues.jobStalled' : 'queues.jobFailed', { id })}
          <Technical text={why} />
        </div>
      ))}
      <First people={first} />
    </Card>
  );
}

/** Who stands first. */
function First({ people }: { readonly people: Board['queues'][number]['first'] }) {
  const { t } = useTranslation('settings');
  if (people.length === 0) return null;
  return (
    <Table label={t('queues.person')}>
      <thead>
        <tr>
          <th>{t('queues.person')}</th>
          <th>{t('queues.campaign')}</th>
          <th>{t('queues.account')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ name: who, person, campaign, account }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places in a queue
          <tr key={index}>
            <td>
              {person ? (
                <Link to="/people/$person" params={{ person } as never}>
                  <span lang="ru">{who || person.slice(0, 8)}</span>
                </Link>
              ) : (
                who
              )}
            </td>
            <td>{campaign}</td>
            <td>{account}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
