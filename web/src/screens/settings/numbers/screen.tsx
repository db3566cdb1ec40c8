import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Card, Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import { DayField } from '../../../ui/when/day-field.tsx';
import { Form } from '../form.tsx';
import { callerIdsQuery } from '../query.ts';
import styles from '../settings.module.css';
import { State } from '../state.tsx';

interface Contract {
  readonly number: string;
  readonly contract: string;
  readonly validUntil: string | null;
}

async function save(body: Contract): Promise<void> {
  await api.PUT('/api/caller-ids', { body });
}

/** Numbers that people see when we call: which trunk carries each, by which contract, and what is missing. */
export function NumbersScreen({ admin }: { readonly admin: boolean }) {
  const { t } = useTranslation('settings');
  const { date } = useFormats();
  const { data, error, refetch } = useQuery(callerIdsQuery);
  const [editing, setEditing] = useState<Contract>();
  return (
    <Page title={t('part.numbers')} lead={t('numbers.lead')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data?.length === 0 && <Empty title={t('numbers.none')} text={t('numbers.noneText')} />}
      {data && data.length > 0 && (
        <Card>
          <Table label={t('part.numbers')}>
            <thead>
              <tr>
                <th>{t('numbers.number')}</th>
                <th>{t('numbers.trunks')}</th>
                <th>{t('numbers.contract')}</th>
                <th>{t('numbers.until')}</th>
                <th>{t('numbers.state')}</th>
                <th>{t('numbers.campaigns')}</th>
                {admin && <th aria-label={t('actions')} />}
              </tr>
            </thead>
            <tbody>
              {data.map(({ number, trunks, first, contract, validUntil, problem, campaigns, simulated }) => (
                <tr key={number}>
                  <td className="num">{number}</td>
                  <td>
                    {trunks.join(', ') || '—'}
                    {first && <div className="muted">{t('numbers.first')}</div>}
                  </td>
                  <td>{contract ?? (simulated ? t('numbers.notNeeded') : '—')}</td>
                  <td className="num">{validUntil ? date(`${validUntil}T12:00:00Z`) : '—'}</td>
                  <td>
                    <State tone={problem ? 'warn' : 'good'}>{t(`numbers.problem.${problem ?? 'none'}`)}</State>
                  </td>
                  <td>{campaigns.join(', ') || '—'}</td>
                  {admin && (
                    <td>
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        onClick={() => setEditing({ number, contract: contract ?? '', validUntil })}
                      >
                        {t('numbers.edit')}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </Table>
        </Card>
      )}
      {admin && <ContractForm key={editing?.number} start={editing} done={() => setEditing(undefined)} />}
    </Page>
  );
}

function ContractForm({ start, done }: { readonly start: Contract | undefined; readonly done: () => void }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const [number, setNumber] = useState(start?.number ?? '');
  const [contract, setContract] = useState(start?.contract ?? '');
  const [until, setUntil] = useState(start?.validUntil ?? '');
  const saving = useMutation({
    mutationFn: () => save({ number, contract, validUntil: until || null }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: callerIdsQuery.queryKey });
      sayDone(t('numbers.saved', { number }));
      done();
    },
  });
  return (
    <Card title={t('numbers.form')}>
      <Form action={common('action.save')} saving={saving} ready={number.trim() !== '' && contract.trim() !== ''}>
        <TextInput
          label={t('numbers.number')}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          placeholder="+7 495 123-45-67"
        />
        <TextInput
          label={t('numbers.contract')}
          value={contract}
          onChange={(event) => setContract(event.currentTarget.value)}
          placeholder={t('numbers.contractSample')}
        />
        <DayField lean="future" label={t('numbers.until')} value={until} set={setUntil} />
      </Form>
      <p className={styles.note}>{t('numbers.note')}</p>
    </Card>
  );
}
