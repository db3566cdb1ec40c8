import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerDispute, type BillLine, type Dispute, raiseDispute, withdrawDispute } from '../../../api/disputes.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import { When } from '../../../ui/values.tsx';
import styles from '../bill.module.css';
import { DisputeState } from './dispute-state.tsx';

interface DisputesProps {
  readonly attempt: string;
  readonly line: BillLine;
}

/** What was disputed about a line, with its answers; and the way to dispute it, where it costs something. */
export function Disputes({ attempt, line }: DisputesProps) {
  const { t } = useTranslation('reports');
  const [writing, write] = useState(false);
  const { disputes } = line;
  const open = disputes.some(({ state }) => state === 'open');
  const free = Number(line.price) === 0;
  return (
    <section aria-label={t('dispute.title')}>
      {disputes.map((dispute) => (
        <DisputeCard key={dispute.id} dispute={dispute} />
      ))}
      {!open && !free && !writing && (
        <Button size="xs" variant="default" onClick={() => write(true)}>
          {t('dispute.raise')}
        </Button>
      )}
      {!open && !free && writing && <RaiseForm attempt={attempt} line={line} close={() => write(false)} />}
      {disputes.length === 0 && free && <p className="muted">{t('dispute.free')}</p>}
    </section>
  );
}

/** Everything that shows money of bills is read anew. */
function useRefresh(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['disputes', 'waiting', 'bill', 'reports', 'dashboard', 'attempts'].map((area) =>
        client.invalidateQueries({ queryKey: [area] }),
      ),
    );
}

interface RaiseProps {
  readonly attempt: string;
  readonly line: BillLine;
  readonly close: () => void;
}

function RaiseForm({ attempt, line, close }: RaiseProps) {
  const { t } = useTranslation('reports');
  const { money } = useFormats();
  const refresh = useRefresh();
  const [reason, setReason] = useState('');
  const raise = useMutation({
    mutationFn: () => raiseDispute(attempt, reason.trim()),
    onSuccess: async () => {
      await refresh();
      sayDone(t('dispute.raised'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    raise.mutate();
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <Textarea
        label={t('dispute.reason')}
        description={t('dispute.reasonHelp')}
        value={reason}
        required
        autosize
        minRows={2}
        maxLength={1000}
        data-autofocus
        autoFocus
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {raise.error !== null && <Failure error={raise.error} />}
      <div className={styles.buttons}>
        <Button type="submit" size="xs" loading={raise.isPending} disabled={reason.trim() === ''}>
          {t('dispute.send', { sum: money(line.price, line.currency) })}
        </Button>
        <Button size="xs" variant="subtle" onClick={close}>
          {t('dispute.leave')}
        </Button>
      </div>
    </form>
  );
}

interface CardProps {
  readonly dispute: Dispute;
  /** After an answer. */
  readonly done?: () => void;
}

/** Who disputes what and why; the answer, or the way to give one. */
export function DisputeCard({ dispute, done }: CardProps) {
  const { state, reason, raisedBy, raisedAt, answer, answeredBy, answeredAt } = dispute;
  return (
    <article className={styles.dispute} data-state={state}>
      <p>
        <DisputeState state={state} />{' '}
        <span className="muted">
          {raisedBy}, <When at={raisedAt} />
        </span>
      </p>
      {reason !== '' && <blockquote>{reason}</blockquote>}
      {answeredAt !== null && (
        <p>
          <b>{answeredBy}</b>, <When at={answeredAt} />
          {answer !== '' && `: ${answer}`}
        </p>
      )}
      {state === 'open' && <AnswerForm dispute={dispute} {...(done && { done })} />}
    </article>
  );
}

/** The words are for whoever disputes; the buttons say what becomes of the money. */
function AnswerForm({ dispute, done }: CardProps) {
  const { t } = useTranslation('reports');
  const { money } = useFormats();
  const refresh = useRefresh();
  const [words, setWords] = useState('');
  const { id, amount, currency, mine, mayAnswer } = dispute;
  const sum = money(amount, currency);
  const decide = useMutation({
    mutationFn: (what: 'uphold' | 'refuse' | 'withdraw') =>
      what === 'withdraw' ? withdrawDispute(id) : answerDispute(id, what === 'uphold', words.trim()),
    onSuccess: async (_, what) => {
      done?.();
      await refresh();
      sayDone(t(`dispute.done.${what}`, { sum }));
    },
  });
  const button = { size: 'xs', loading: decide.isPending } as const;
  const wordless = words.trim() === '';
  return (
    <div className={styles.form}>
      {mayAnswer && (
        <Textarea
          label={t('dispute.answer')}
          value={words}
          autosize
          minRows={2}
          maxLength={1000}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      )}
      {!mayAnswer && <p className="muted">{t(mine ? 'dispute.own' : 'dispute.waits')}</p>}
      {decide.error !== null && <Failure error={decide.error} />}
      <div className={styles.buttons}>
        {mayAnswer && (
          <>
            <Button {...button} disabled={wordless} onClick={() => decide.mutate('uphold')}>
              {t('dispute.uphold', { sum })}
            </Button>
            <Button {...button} variant="default" disabled={wordless} onClick={() => decide.mutate('refuse')}>
              {t('dispute.refuse')}
            </Button>
          </>
        )}
        {mine && (
          <Button {...button} variant="subtle" onClick={() => decide.mutate('withdraw')}>
            {t('dispute.withdraw')}
          </Button>
        )}
      </div>
    </div>
  );
}
