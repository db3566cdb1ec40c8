import { Button, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Card, Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import { Phone, When } from '../../../ui/values.tsx';
import { outsideQuery } from '../query.ts';
import styles from '../settings.module.css';

interface Entry {
  readonly number: string;
  readonly name: string;
}

const path = '/api/outside-numbers';

async function save(body: Entry): Promise<void> {
  await api.PUT(path, { body });
}
async function remove(number: string): Promise<void> {
  await api.POST('/api/outside-numbers/remove', { body: { number } });
}
async function allowAny(on: boolean): Promise<void> {
  await api.PUT('/api/outside-numbers/any', { body: { on } });
}

/** A change of this page, after which the list is read again. */
function useChange<T>(change: (given: T) => Promise<void>, done: (given: T) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (_answer, given) => {
      await client.invalidateQueries({ queryKey: outsideQuery.queryKey });
      done(given);
    },
  });
}

/** Numbers outside with which operators connect people, such as a lawyer's office. */
export function OutsideScreen({ admin }: { readonly admin: boolean }) {
  const { t } = useTranslation('settings');
  const { data, error, refetch } = useQuery(outsideQuery);
  const allowing = useChange(allowAny, (on) => sayDone(t(on ? 'outside.anyOn' : 'outside.anyOff')));
  return (
    <Page title={t('part.outside')} lead={t('outside.lead')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && <Empty title={t('outside.none')} text={t('outside.noneText')} />}
      {data && data.items.length > 0 && <Numbers items={data.items} admin={admin} />}
      {admin && <NewNumber />}
      {data && (
        <Card>
          <Switch
            label={t('outside.any')}
            description={t('outside.anyNote')}
            checked={data.any}
            disabled={!admin || allowing.isPending}
            onChange={({ currentTarget }) => allowing.mutate(currentTarget.checked)}
          />
          {allowing.error && <Failure error={allowing.error} />}
        </Card>
      )}
    </Page>
  );
}

interface NumbersProps {
  readonly items: readonly (Entry & { readonly addedAt: string; readonly addedBy: string })[];
  readonly admin: boolean;
}

function Numbers({ items, admin }: NumbersProps) {
  const { t } = useTranslation('settings');
  const undo = useChange(save, () => undefined);
  const removing = useChange(
    ({ number }: Entry) => remove(number),
    (entry) => sayDone(t('outside.removed', { name: entry.name }), { label: t('undo'), run: () => undo.mutate(entry) }),
  );
  return (
    <Card>
      <Table label={t('part.outside')}>
        <thead>
          <tr>
            <th>{t('outside.name')}</th>
            <th>{t('outside.number')}</th>
            <th>{t('outside.added')}</th>
            <th>{t('outside.by')}</th>
            {admin && <th aria-label={t('actions')} />}
          </tr>
        </thead>
        <tbody>
          {items.map(({ number, name, addedAt, addedBy }) => (
            <tr key={number}>
              <td>{name}</td>
              <td>
                <Phone number={number} />
              </td>
              <td>
                <When at={addedAt} />
              </td>
              <td>{addedBy}</td>
              {admin && (
                <td>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={t('outside.removeOf', { name })}
                    onClick={() => removing.mutate({ number, name })}
                  >
                    {t('outside.remove')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {removing.error && <Failure error={removing.error} />}
    </Card>
  );
}

function NewNumber() {
  const { t } = useTranslation('settings');
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const saving = useChange(save, (entry) => {
    sayDone(t('outside.saved', { name: entry.name }));
    setName('');
    setNumber('');
  });
  return (
    <Card title={t('outside.form')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate({ name, number });
        }}
      >
        <TextInput
          label={t('outside.name')}
          placeholder={t('outside.nameSample')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('outside.number')}
          placeholder="+7 495 123-45-67"
          inputMode="tel"
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <Button type="submit" loading={saving.isPending} disabled={name.trim() === '' || number.trim() === ''}>
          {t('outside.save')}
        </Button>
      </form>
      {saving.error && <Failure error={saving.error} />}
    </Card>
  );
}
