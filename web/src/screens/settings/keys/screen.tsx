import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client.ts';
import type { operations } from '../../../api/schema.gen.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Card, Page } from '../../../ui/page.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import { When } from '../../../ui/values.tsx';
import { keysQuery } from '../query.ts';
import styles from '../settings.module.css';
import { Secret } from '../users/link-panel.tsx';

type Scope = operations['keys.add']['requestBody']['content']['application/json']['scopes'][number];

/** Keys of programmes: what each may do, when it was used last. */
export function KeysScreen() {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(keysQuery);
  const revoking = useMutation({
    mutationFn: (key: string) => api.DELETE('/api/keys/{key}', { params: { path: { key } } }),
    onSuccess: async () => {
      sayDone(t('keys.revoked'));
      await client.invalidateQueries({ queryKey: keysQuery.queryKey });
    },
  });
  return (
    <Page title={t('part.keys')} lead={t('keys.lead')}>
      {(error ?? revoking.error) && <Failure error={error ?? revoking.error} retry={() => void refetch()} />}
      {data && <NewKey scopes={data.scopes} />}
      {data?.items.length === 0 && <Empty title={t('keys.none')} text={t('keys.noneText')} />}
      {data && data.items.length > 0 && (
        <Card>
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th>{t('keys.name')}</th>
                  <th>{t('keys.scopes')}</th>
                  <th>{t('keys.created')}</th>
                  <th>{t('keys.used')}</th>
                  <th aria-label={t('actions')} />
                </tr>
              </thead>
              <tbody>
                {data.items.map(({ id, name, hint, scopes, createdAt, createdBy, lastUsedAt }) => (
                  <tr key={id}>
                    <td>
                      {name}
                      <div className="muted">
                        <code>{`${hint}…`}</code>
                      </div>
                    </td>
                    <td>{scopes.join(', ')}</td>
                    <td>
                      <When at={createdAt} />
                      <div className="muted">{createdBy}</div>
                    </td>
                    <td>{lastUsedAt ? <When at={lastUsedAt} /> : '—'}</td>
                    <td>
                      <Button size="compact-sm" variant="subtle" color="red" onClick={() => revoking.mutate(id)}>
                        {common('action.delete')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Card>
      )}
    </Page>
  );
}

function NewKey({ scopes }: { readonly scopes: readonly string[] }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const adding = useMutation({
    mutationFn: () => answer(api.POST('/api/keys', { body: { name, scopes: [...chosen] as Scope[] } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keysQuery.queryKey }),
  });
  const toggle = (scope: string, on: boolean) =>
    setChosen(on ? [...chosen, scope] : chosen.filter((each) => each !== scope));
  return (
    <Card title={t('keys.new')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          adding.mutate();
        }}
      >
        <TextInput
          maw={360}
          label={t('keys.name')}
          placeholder={t('keys.sample')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <fieldset className={styles.form} style={{ border: 0, padding: 0, margin: '12px 0' }}>
          <legend className="muted">{t('keys.scopes')}</legend>
          {scopes.map((scope) => (
            <Checkbox
              key={scope}
              size="xs"
              label={<code>{scope}</code>}
              checked={chosen.includes(scope)}
              onChange={(event) => toggle(scope, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
        <Button type="submit" loading={adding.isPending} disabled={name.trim() === '' || chosen.length === 0}>
          {t('keys.add')}
        </Button>
      </form>
      {adding.error && <Failure error={adding.error} />}
      {adding.data && (
        <div style={{ marginTop: 14 }} role="status">
          <Secret value={adding.data.key} label={t('keys.key')} />
          <p className={styles.note}>{t('keys.once')}</p>
        </div>
      )}
    </Card>
  );
}
