import { TextInput } from '@mantine/core';
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
import { sayDone } from '../../../ui/undo.tsx';
import { When } from '../../../ui/values.tsx';
import { Choices, Form } from '../form.tsx';
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
  const nameOfScope = useScopeNames();
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
          <Table label={t('part.keys')}>
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
                  <td>{scopes.map(nameOfScope).join(', ')}</td>
                  <td>
                    <When at={createdAt} />
                    <div className="muted">{createdBy}</div>
                  </td>
                  <td>{lastUsedAt ? <When at={lastUsedAt} /> : '—'}</td>
                  <td>
                    <CertainButton act={() => revoking.mutate(id)}>{common('action.delete')}</CertainButton>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Card>
      )}
    </Page>
  );
}

/** `lists:read` in the words of the screens. */
function useScopeNames(): (scope: string) => string {
  const { t } = useTranslation('settings');
  return (scope) => {
    const [area = '', right] = scope.split(':');
    const name = t(`keys.areas.${area}`);
    return area === 'numbers' ? name : t(`keys.rights.${right}`, { area: name });
  };
}

function NewKey({ scopes }: { readonly scopes: readonly string[] }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const nameOfScope = useScopeNames();
  const adding = useMutation({
    mutationFn: () => answer(api.POST('/api/keys', { body: { name, scopes: [...chosen] as Scope[] } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keysQuery.queryKey }),
  });
  return (
    <Card title={t('keys.new')}>
      <Form action={t('keys.add')} saving={adding} ready={name.trim() !== '' && chosen.length > 0}>
        <TextInput
          wrapperProps={{ 'data-wide': true }}
          maw={360}
          label={t('keys.name')}
          placeholder={t('keys.sample')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Choices legend={t('keys.scopes')} all={scopes} name={nameOfScope} chosen={chosen} choose={setChosen} />
      </Form>
      {adding.data && (
        <div style={{ marginTop: 14 }} role="status">
          <Secret value={adding.data.key} label={t('keys.key')} />
          <p className={styles.note}>{t('keys.once')}</p>
        </div>
      )}
    </Card>
  );
}
