import { Button, TextInput } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Candidate, candidatesQuery, matchPayment, type Payment } from '../../../api/payments.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import styles from '../payments.module.css';
import { usePaymentsAgain, useTakeBack } from './use-payments.ts';

interface OwnersProps {
  readonly payment: Payment;
  readonly close: () => void;
}

/** Whose it may be: whoever fits what the billing wrote, and whoever is found by what is typed. */
export function Owners({ payment, close }: OwnersProps) {
  const { t } = useTranslation('payments');
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const q = asked.length >= 2 ? asked : '';
  const { data, error } = useQuery({ ...candidatesQuery(payment.id, q), placeholderData: keepPreviousData });
  return (
    <section>
      <TextInput
        label={t('whose')}
        description={t('whoseHelp')}
        value={words}
        w={420}
        maw="100%"
        autoFocus
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {error !== null && <Failure error={error} />}
      {data?.length === 0 && <p className="muted">{t(q === '' ? 'fitsNobody' : 'foundNobody')}</p>}
      <ul className={styles.owners}>
        {data?.map((each) => (
          <Owner key={each.id} candidate={each} payment={payment} close={close} />
        ))}
      </ul>
    </section>
  );
}

function Owner({ candidate, payment, close }: OwnersProps & { readonly candidate: Candidate }) {
  const { t } = useTranslation('payments');
  const { t: common } = useTranslation();
  const { money, date } = useFormats();
  const again = usePaymentsAgain();
  const takeBack = useTakeBack();
  const { id, name, debtor, debts } = candidate;
  const match = useMutation({
    mutationFn: (debt: string | undefined) => matchPayment(payment.id, id, debt),
    onSuccess: async ({ applied, owed }) => {
      close();
      await again();
      const done = t('matched', { applied: money(applied, payment.currency), owed: money(owed, payment.currency) });
      sayDone(done, { label: common('action.undo'), run: () => takeBack(payment.id) });
    },
  });
  const fitting = debts.filter(({ currency }) => currency === payment.currency);
  return (
    <li>
      <p>
        <Link to="/people/$person" params={{ person: id } as never}>
          <b lang="ru">{name ?? debtor}</b>
        </Link>{' '}
        <span className="muted">{name !== null && debtor}</span>
      </p>
      {fitting.length === 0 && (
        <p className="muted">
          {t('owesNothing')}{' '}
          <Button size="compact-xs" variant="default" loading={match.isPending} onClick={() => match.mutate(undefined)}>
            {t('stillHis')}
          </Button>
        </p>
      )}
      <div className={styles.debts}>
        {fitting.map((debt) => (
          <Button
            key={debt.id}
            size="xs"
            variant="light"
            loading={match.isPending}
            onClick={() => match.mutate(debt.id)}
            h="auto"
            py={5}
            styles={{ label: { whiteSpace: 'normal' } }}
          >
            {t('toDebt', { sum: money(debt.amount, debt.currency) })}
            {[debt.service, debt.contract].filter(Boolean).map((word) => ` · ${word}`)}
            {debt.due !== null && ` · ${t('due', { date: date(`${debt.due}T00:00:00Z`, 'UTC') })}`}
          </Button>
        ))}
      </div>
      {match.error !== null && <Failure error={match.error} />}
    </li>
  );
}
