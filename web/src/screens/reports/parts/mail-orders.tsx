import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelMail, type MailFormat, orderMail, type SavedView, viewsQuery } from '../../../api/report-views.ts';
import { Failure } from '../../../ui/failure.tsx';
import { TimeField } from '../../../ui/when/time-field.tsx';
import styles from '../reports.module.css';

/** Who gets this view every day, when, in which form; and what became of the newest mail. */
export function MailOrders({ view, canMail }: { readonly view: SavedView; readonly canMail: boolean }) {
  const { t } = useTranslation('reports');
  const client = useQueryClient();
  const cancel = useMutation({ mutationFn: cancelMail, onSuccess: () => client.invalidateQueries(viewsQuery) });
  return (
    <div className={styles.form}>
      {view.mails.map((mail) => (
        <div key={mail.id} className={styles.order}>
          <span>
            {t('mail.line', { at: mail.at, format: mail.format.toUpperCase(), to: mail.recipients.join(', ') })}
            <small className="muted" role={mail.failedWhy === null ? undefined : 'alert'}>
              {mail.failedWhy !== null
                ? t('mail.failed', { why: mail.failedWhy })
                : mail.sent
                  ? t('mail.sent', { day: mail.lastDay })
                  : t('mail.notYet')}
            </small>
          </span>
          <Button size="xs" variant="subtle" onClick={() => cancel.mutate(mail.id)}>
            {t('mail.stop')}
          </Button>
        </div>
      ))}
      {canMail ? <OrderForm view={view.id} /> : <p className="muted">{t('mail.notSet')}</p>}
    </div>
  );
}

const formats: readonly MailFormat[] = ['pdf', 'xlsx', 'csv'];

function OrderForm({ view }: { readonly view: string }) {
  const { t } = useTranslation('reports');
  const client = useQueryClient();
  const [at, setAt] = useState('08:00');
  const [to, setTo] = useState('');
  const [format, setFormat] = useState<MailFormat>('pdf');
  const recipients = to.split(/[\s,;]+/).filter(Boolean);
  const order = useMutation({
    mutationFn: () => orderMail(view, { at, recipients, format }),
    onSuccess: async () => {
      setTo('');
      await client.invalidateQueries(viewsQuery);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    order.mutate();
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <p className="muted">{t('mail.lead')}</p>
      <TimeField label={t('mail.at')} value={at} required set={setAt} />
      <TextInput
        label={t('mail.to')}
        value={to}
        required
        onChange={({ currentTarget }) => setTo(currentTarget.value)}
      />
      <NativeSelect
        label={t('mail.format')}
        value={format}
        onChange={({ currentTarget }) => setFormat(formats.find((one) => one === currentTarget.value) ?? 'pdf')}
        data={formats.map((value) => ({ value, label: value.toUpperCase() }))}
      />
      {order.error !== null && <Failure error={order.error} />}
      <Button type="submit" size="xs" loading={order.isPending}>
        {t('mail.order')}
      </Button>
    </form>
  );
}
