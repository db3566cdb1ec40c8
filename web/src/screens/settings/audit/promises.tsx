import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Card } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { Technical } from '../../../ui/technical.tsx';
import { Count, When } from '../../../ui/values.tsx';
import { type Promises, promisesQuery } from '../query.ts';
import { State } from '../state.tsx';

/** The seven promises by the last audit, and an audit now. */
export function PromisesCard() {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const { data } = useQuery(promisesQuery);
  const running = useMutation({
    mutationFn: () => answer(api.POST('/api/promises/audit')),
    onSuccess: (found) => client.setQueryData(promisesQuery.queryKey, found),
  });
  return (
    <Card
      title={t('promises.title')}
      aside={
        <Button size="xs" variant="default" loading={running.isPending} onClick={() => running.mutate()}>
          {t('promises.run')}
        </Button>
      }
    >
      {running.error && <Failure error={running.error} />}
      {data && <Verdict found={data} />}
    </Card>
  );
}

function Verdict({ found: { ranAt, attempts, breaches, rules } }: { readonly found: Promises }) {
  const { t } = useTranslation('settings');
  if (ranAt === null) return <p className="muted">{t('promises.never')}</p>;
  const names = [...new Set(rules.map(({ promise }) => promise))];
  return (
    <>
      <p role="status" style={{ marginTop: 0 }}>
        <State tone={breaches === 0 ? 'good' : 'bad'}>
          {breaches === 0 ? t('promises.kept') : t('promises.broken', { count: breaches, n: breaches })}
        </State>{' '}
        <span className="muted">
          {t('promises.attempts', { count: attempts, n: attempts })} · <When at={ranAt} seconds />
        </span>
      </p>
      <Table label={t('part.audit')}>
        <tbody>
          {names.map((name) => {
            const own = rules.filter(({ promise }) => promise === name);
            const broken = own.reduce((sum, each) => sum + each.breaches, 0);
            return (
              <tr key={name}>
                <td>{t(`promises.names.${name}`)}</td>
                <td data-end>
                  {t('promises.checked')} <Count value={own.reduce((sum, each) => sum + each.checked, 0)} />
                </td>
                <td>
                  <State tone={broken === 0 ? 'good' : 'bad'}>
                    {broken === 0 ? t('promises.good') : t('promises.broken', { count: broken, n: broken })}
                  </State>
                  {own.map((each) => (
                    <Examples key={each.rule} {...each} />
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </>
  );
}

/** What does not hold, and the first few calls that show it. */
function Examples({ rule, examples }: Pick<Promises['rules'][number], 'rule' | 'examples'>) {
  const { t } = useTranslation('settings');
  if (examples.length === 0) return null;
  return (
    <div className="muted">
      {t(`promises.rules.${rule}`, { defaultValue: rule })}
      {examples.map(({ attemptId, what }) => (
        <div key={`${attemptId} ${what}`}>
          {attemptId && (
            <Link to="/calls/$call" params={{ call: attemptId } as never}>
              {t('promises.call')} {attemptId.slice(0, 8)}
            </Link>
          )}
          <Technical text={what} />
        </div>
      ))}
    </div>
  );
}
