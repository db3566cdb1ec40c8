import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../ui/failure.tsx';
import styles from '../desk.module.css';
import { type CallCard, type Choices, isComplete, outcomes, reasons, stepOf } from '../model.ts';
import type { CallForm } from '../use-form.ts';
import { Asked, Chip } from './asked.tsx';
import { CallBack, PromiseDay, PromiseSum } from './promise-part.tsx';

interface OutcomeProps {
  readonly card: CallCard;
  readonly work: CallForm;
  readonly choices: Choices;
  /** Enter belongs to the call of somebody outside. */
  readonly apart: boolean;
}

/** The outcome strip: digits answer the question that is framed, Enter saves, in its fields too. */
export function OutcomeForm({ card, work, choices, apart }: OutcomeProps) {
  const { t } = useTranslation('desk');
  const { form, change } = work;
  const step = stepOf(form);
  const saveInField = useSaveInField(work);
  return (
    <section
      className={styles.outcome}
      aria-label={t('outcome.title')}
      onKeyDown={(event) => !apart && saveInField(event)}
    >
      <div className={styles.answers}>
        <div className={styles.strip}>
          {outcomes.map((outcome, i) => (
            <Chip key={outcome} digit={i + 1} on={form.outcome === outcome} pick={() => change({ ...form, outcome })}>
              {t(`outcome.${outcome}`)}
            </Chip>
          ))}
        </div>
        {form.outcome === 'promised' && <PromiseDay work={work} choices={choices} asked={step === 'due'} />}
        {form.outcome === 'callback-asked' && <CallBack work={work} choices={choices} asked={step === 'callback'} />}
        {form.outcome !== null && <Reasons work={work} asked={step === 'reason'} />}
        {form.outcome === 'promised' && <PromiseSum card={card} work={work} />}
        <label className={styles.field}>
          <span>{t('note')} (N)</span>
          <textarea
            name="note"
            className={styles.input}
            rows={2}
            maxLength={4000}
            value={form.note}
            onChange={({ target }) => change({ ...form, note: target.value })}
          />
        </label>
        {work.error !== null && work.lawful === null && <Failure error={work.error} />}
      </div>
      <Foot work={work} />
    </section>
  );
}

/** Always in view, however long the form is. */
function Foot({ work }: { readonly work: CallForm }) {
  const { t } = useTranslation('desk');
  const whole = isComplete(work.form);
  return (
    <div className={styles.foot}>
      <Button onClick={() => work.save('ready')} disabled={!whole} loading={work.saving}>
        {t('save')}
        <span className={styles.key}> (⏎)</span>
      </Button>
      <Button variant="default" onClick={() => work.save('break')} disabled={!whole} title={t('saveBreakLong')}>
        {t('saveBreak')}
        <span className={styles.key}> (⇧⏎)</span>
      </Button>
    </div>
  );
}

function Reasons({ work: { form, change }, asked }: { readonly work: CallForm; readonly asked: boolean }) {
  const { t } = useTranslation('desk');
  return (
    <Asked name={t('reason')} asked={asked}>
      {reasons.map((reason, i) => (
        <Chip key={reason} digit={i + 1} on={form.reason === reason} pick={() => change({ ...form, reason })}>
          {t(`reasons.${reason}`)}
        </Chip>
      ))}
      {form.reason !== null && <span role="status">{t(`offers.${form.reason}`)}</span>}
    </Asked>
  );
}

/** Enter in a field of one line saves what is whole, and else leaves the field, so that digits answer again. */
function useSaveInField(work: CallForm): (event: KeyboardEvent) => void {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  return (event) => {
    const { target, code, shiftKey } = event;
    if (!(target instanceof HTMLInputElement) || !/^(Numpad)?Enter$/.test(code)) return;
    event.preventDefault();
    // A field of a day reads its text in this same event: the form has it after that.
    setTimeout(() => {
      const { form, save } = latest.current;
      if (isComplete(form)) save(shiftKey ? 'break' : 'ready');
      else target.blur();
    });
  };
}
