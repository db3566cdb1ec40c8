import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ignorePayment, type Payment, undoPayment } from '../../../api/payments.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { useHotkeys } from '../../../ui/hotkeys.ts';
import { Card } from '../../../ui/page.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import { Phone, When } from '../../../ui/values.tsx';
import { PaymentState } from '../columns.tsx';
import styles from '../payments.module.css';
import { Owners } from './owners.tsx';
import { usePaymentsAgain, useTakeBack } from './use-payments.ts';

interface PanelProps {
  readonly payment: Payment;
  readonly close: () => void;
  readonly mayDecide: boolean;
}

/** One payment: what the billing wrote, and the decision: whose it is, that it is nobody's, or back again. */
export function PaymentPanel({ payment, close, mayDecide }: PanelProps) {
  const { t } = useTranslation('payments');
  const { t: common } = useTranslation();
  const { money } = useFormats();
  useHotkeys({ Escape: close });
  const { amount, currency, reference, paidAt, externalId, state } = payment;
  const open = state === 'unmatched' || state === 'ambiguous';
  return (
    <Card
      title={t('one', { sum: money(amount, currency) })}
      aside={
        <Button size="compact-sm" variant="subtle" onClick={close}>
          {common('action.close')}
        </Button>
      }
    >
      <p className={styles.facts}>
        <PaymentState state={state} /> <When at={paidAt} />
        <span>
          {t('wrote')} <b>{reference === '' ? '—' : <Phone number={reference} />}</b>
        </span>
        <span className="muted">
          {t('externalId')} {externalId}
        </span>
      </p>
      {!open && <Decided payment={payment} close={close} mayDecide={mayDecide} />}
      {open && !mayDecide && <p className="muted">{t('notYours')}</p>}
      {open && mayDecide && (
        <>
          <Owners payment={payment} close={close} />
          <Ignore payment={payment} close={close} />
        </>
      )}
    </Card>
  );
}

function Decided({ payment, close, mayDecide }: PanelProps) {
  const { t } = useTranslation('payments');
  const { money } = useFormats();
  const again = usePaymentsAgain();
  const { id, state, personId, name, debtor, applied, currency, decidedBy, decidedAt, ignoredWhy } = payment;
  const undo = useMutation({
    mutationFn: () => undoPayment(id),
    onSuccess: async () => {
      close();
      await again();
      sayDone(t('undone'));
    },
  });
  return (
    <>
      {state === 'matched' && personId !== null && (
        <p>
          <Link to="/people/$person" params={{ person: personId } as never}>
            <span lang="ru">{name ?? debtor}</span>
          </Link>
          {': '}
          {t('taken', { sum: money(applied, currency) })}
        </p>
      )}
      {ignoredWhy !== null && <blockquote className={styles.why}>{ignoredWhy}</blockquote>}
      <p className="muted">
        {decidedBy === null ? t('byBilling') : decidedBy}
        {decidedAt !== null && (
          <>
            , <When at={decidedAt} />
          </>
        )}
      </p>
      {undo.error !== null && <Failure error={undo.error} />}
      {decidedBy !== null && mayDecide && (
        <Button size="xs" variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
          {t('undo')}
        </Button>
      )}
    </>
  );
}

function Ignore({ payment, close }: Pick<PanelProps, 'payment' | 'close'>) {
  const { t } = useTranslation('payments');
  const { t: common } = useTranslation();
  const again = usePaymentsAgain();
  const takeBack = useTakeBack();
  const [reason, setReason] = useState('');
  const ignore = useMutation({
    mutationFn: () => ignorePayment(payment.id, reason.trim()),
    onSuccess: async () => {
      close();
      await again();
      sayDone(t('ignored'), { label: common('action.undo'), run: () => takeBack(payment.id) });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ignore.mutate();
  };
  return (
    <form onSubmit={submit} className={styles.ignore}>
      <TextInput
        label={t('ignoreWhy')}
        value={reason}
        required
        maxLength={500}
        w={420}
        maw="100%"
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={reason.trim() === ''} loading={ignore.isPending}>
        {t('ignore')}
      </Button>
      {ignore.error !== null && <Failure error={ignore.error} />}
    </form>
  );
}
