import { NativeSelect, TextInput } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Card, Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import { Money } from '../../../ui/values.tsx';
import { DayField } from '../../../ui/when/day-field.tsx';
import { Form } from '../form.tsx';
import { ratesQuery } from '../query.ts';
import styles from '../settings.module.css';
import { State } from '../state.tsx';

interface Example {
  readonly seconds: number;
  readonly billedSeconds: number;
  readonly price: string;
  readonly cost: string;
}

/** What the account pays, by date: a version follows the one before, none is changed. */
export function RatesScreen({ admin }: { readonly admin: boolean }) {
  const { t } = useTranslation('settings');
  const { data, error, refetch } = useQuery(ratesQuery);
  return (
    <Page title={t('part.rates')} lead={t('rates.lead')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data?.length === 0 && <Empty title={t('rates.none')} text={t('rates.noneText')} />}
      {data && data.length > 0 && <Cards cards={data} />}
      {admin && <RateForm />}
    </Page>
  );
}

type Cards = Awaited<ReturnType<NonNullable<typeof ratesQuery.queryFn>>>;

function Cards({ cards }: { readonly cards: Cards }) {
  const { t } = useTranslation('settings');
  const { date } = useFormats();
  const text = (value: unknown) => (typeof value === 'string' ? value.replace(/ [A-Z]{3}$/, '') : '0.00');
  return (
    <Card>
      <Table label={t('part.rates')}>
        <thead>
          <tr>
            <th>{t('rates.card')}</th>
            <th>{t('rates.from')}</th>
            <th data-end>{t('rates.contact')}</th>
            <th data-end>{t('rates.minute')}</th>
            <th data-end>{t('rates.trunkMinute')}</th>
            <th data-end>{t('rates.example', { seconds: 15 })}</th>
            <th data-end>{t('rates.example', { seconds: 61 })}</th>
          </tr>
        </thead>
        <tbody>
          {cards.map(({ id, name, validFrom, inForce, rates, currency, examples, addedBy }) => (
            <tr key={id}>
              <td>
                {name} {inForce && <State tone="good">{t('rates.inForce')}</State>}
                <div className="muted">{addedBy}</div>
              </td>
              <td className="num">{date(`${validFrom}T12:00:00Z`)}</td>
              {(['perContact', 'minute', 'trunkMinute'] as const).map((field) => (
                <td key={field} data-end>
                  <Money amount={text(rates[field])} currency={currency} />
                </td>
              ))}
              {examples.map((example) => (
                <td key={example.seconds} data-end>
                  <Money amount={example.price} currency={currency} />
                  <div className="muted">
                    {t('rates.cost')} <Money amount={example.cost} currency={currency} />
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

const roundings = ['per-second', 'per-minute', '60+6', '60+1', '30+6'] as const;

const firstSums = { perContact: '1.00', minute: '0.00', trunkMinute: '0.90' };

/** As a campaign file writes them. */
function ratesOf({ perContact, minute, trunkMinute }: typeof firstSums, rounding: string) {
  const rub = (sum: string) => `${sum.trim().replace(',', '.')} RUB`;
  return { perContact: rub(perContact), minute: rub(minute), trunkMinute: rub(trunkMinute), rounding };
}

function RateForm() {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [validFrom, setValidFrom] = useState(() => new Date().toISOString().slice(0, 10));
  const [sums, setSums] = useState(firstSums);
  const [rounding, setRounding] = useState<string>('per-second');
  const rates = ratesOf(sums, rounding);
  const examples = useQuery({
    queryKey: ['settings', 'rate-examples', rates],
    queryFn: () => answer(api.POST('/api/rate-cards/examples', { body: { rates } })),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const adding = useMutation({
    mutationFn: () => answer(api.POST('/api/rate-cards', { body: { name, validFrom, rates } })),
    onSuccess: async () => {
      sayDone(t('rates.added', { name }));
      setName('');
      await client.invalidateQueries({ queryKey: ratesQuery.queryKey });
    },
  });
  return (
    <Card title={t('rates.form')}>
      <Form action={t('rates.add')} saving={adding} ready={name.trim() !== '' && !examples.isError}>
        <TextInput
          label={t('rates.name')}
          value={name}
          placeholder={t('rates.nameSample')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DayField label={t('rates.from')} value={validFrom} set={setValidFrom} />
        <Sums sums={sums} change={setSums} />
        <Rounding rounding={rounding} change={setRounding} />
      </Form>
      {examples.error && <Failure error={examples.error} />}
      {examples.data && !examples.error && <Examples {...examples.data} />}
    </Card>
  );
}

interface SumsProps {
  readonly sums: typeof firstSums;
  readonly change: (sums: typeof firstSums) => void;
}

function Sums({ sums, change }: SumsProps) {
  const { t } = useTranslation('settings');
  return (['perContact', 'minute', 'trunkMinute'] as const).map((field) => (
    <TextInput
      key={field}
      label={t(`rates.${field}`)}
      inputMode="decimal"
      value={sums[field]}
      onChange={(event) => change({ ...sums, [field]: event.currentTarget.value })}
    />
  ));
}

function Rounding({ rounding, change }: { readonly rounding: string; readonly change: (rounding: string) => void }) {
  const { t } = useTranslation('settings');
  return (
    <NativeSelect
      label={t('rates.rounding')}
      value={rounding}
      data={roundings.map((value) => ({ value, label: t(`rates.roundings.${value}`, { defaultValue: value }) }))}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

function Examples({ examples, currency }: { readonly examples: readonly Example[]; readonly currency: string }) {
  const { t } = useTranslation('settings');
  return (
    <p className={styles.note} role="status">
      {examples.map(({ seconds, price, cost }) => (
        <span key={seconds}>
          {t('rates.example', { seconds })}: <Money amount={price} currency={currency} /> ({t('rates.cost')}{' '}
          <Money amount={cost} currency={currency} />){' · '}
        </span>
      ))}
      {t('rates.exampleNote')}
    </p>
  );
}
