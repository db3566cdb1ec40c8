import { Button } from '@mantine/core';
import { type ReactNode, type RefObject, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Card } from '../../../ui/page.tsx';
import styles from '../desk.module.css';
import {
  type CallCard,
  type Choices,
  debtOf,
  decimalOf,
  type Form,
  isComplete,
  kopecksOf,
  outcomes,
  places,
  reasons,
  stepOf,
} from '../model.ts';
import type { CallForm } from '../use-form.ts';

interface OutcomeProps {
  readonly card: CallCard;
  readonly work: CallForm;
  readonly choices: Choices;
  readonly note: RefObject<HTMLTextAreaElement | null>;
}

/** The outcome strip: digits answer the question that is framed, Enter saves. */
export function OutcomeForm({ card, work, choices, note }: OutcomeProps) {
  const { t } = useTranslation('desk');
  const { form, change } = work;
  const step = stepOf(form);
  return (
    <Card title={t('outcome.title')}>
      <div className={styles.strip}>
        {outcomes.map((outcome, i) => (
          <Chip key={outcome} digit={i + 1} on={form.outcome === outcome} pick={() => change({ ...form, outcome })}>
            {t(`outcome.${outcome}`)}
          </Chip>
        ))}
      </div>
      {form.outcome === 'promised' && <Promise_ card={card} work={work} choices={choices} asked={step === 'due'} />}
      {form.outcome === 'callback-asked' && <CallBack work={work} choices={choices} asked={step === 'callback'} />}
      {form.outcome !== null && <Reasons form={form} change={change} asked={step === 'reason'} />}
      <label className={styles.field}>
        <span>{t('note')} (N)</span>
        <textarea
          ref={note}
          className={styles.input}
          rows={2}
          maxLength={4000}
          value={form.note}
          onChange={({ target }) => change({ ...form, note: target.value })}
        />
      </label>
      {work.error !== null && work.lawful === null && <Failure error={work.error} />}
      <div className={styles.chips} style={{ marginTop: 12 }}>
        <Button onClick={() => work.save('ready')} disabled={!isComplete(form)} loading={work.saving}>
          {t('save')} (Enter)
        </Button>
        <Button variant="default" onClick={() => work.save('break')} disabled={!isComplete(form)}>
          {t('saveBreak')} (Shift+Enter)
        </Button>
      </div>
    </Card>
  );
}

interface ChipProps {
  readonly digit?: number;
  readonly on: boolean;
  readonly pick: () => void;
  readonly children: ReactNode;
}

function Chip({ digit, on, pick, children }: ChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={on} onClick={pick}>
      {digit !== undefined && <kbd>{digit}</kbd>}
      {children}
    </button>
  );
}

interface PartProps {
  readonly work: CallForm;
  readonly choices: Choices;
  readonly asked: boolean;
}

function Promise_({ card, work, choices, asked }: PartProps & { readonly card: CallCard }) {
  const { t } = useTranslation('desk');
  const { money, date } = useFormats();
  const id = useId();
  const { form, change } = work;
  const debt = debtOf(card);
  const wrong = Number.isNaN(kopecksOf(form.amount));
  return (
    <>
      <Asked name={t('when')} asked={asked}>
        {choices.days.map(({ key, day }, i) => (
          <Chip key={key} digit={i + 1} on={form.due === day} pick={() => change({ ...form, due: day })}>
            <span title={date(day)}>{t(key)}</span>
          </Chip>
        ))}
        <input
          type="date"
          className={styles.input}
          style={{ width: 'auto' }}
          aria-label={t('otherDay')}
          value={form.due ?? ''}
          onChange={({ target }) => change({ ...form, due: target.value || null })}
        />
      </Asked>
      <label className={styles.field} htmlFor={id}>
        <span>{t('amount')}</span>
      </label>
      <input
        id={id}
        className={styles.input}
        inputMode="decimal"
        placeholder={debt === undefined ? t('wholeDebt') : `${t('wholeDebt')}: ${money(decimalOf(debt))}`}
        value={form.amount}
        aria-invalid={wrong}
        onChange={({ target }) => change({ ...form, amount: target.value })}
      />
      {wrong && <p role="alert">{t('badAmount')}</p>}
      <Asked name={t('place')} asked={false}>
        {places.map((place) => (
          <Chip key={place} on={form.place === place} pick={() => change({ ...form, place })}>
            {t(`places.${place}`)}
          </Chip>
        ))}
      </Asked>
    </>
  );
}

function CallBack({ work, choices, asked }: PartProps) {
  const { t } = useTranslation('desk');
  const { dayAndTime } = useFormats();
  const { form, change, lawful } = work;
  return (
    <>
      <Asked name={t('when')} asked={asked}>
        {choices.times.map(({ key, at }, i) => (
          <Chip key={key} digit={i + 1} on={form.callbackAt === at} pick={() => change({ ...form, callbackAt: at })}>
            <span title={dayAndTime(at)}>{t(key)}</span>
          </Chip>
        ))}
        <input
          type="datetime-local"
          className={styles.input}
          style={{ width: 'auto' }}
          aria-label={t('otherTime')}
          onChange={({ target }) =>
            target.value && change({ ...form, callbackAt: new Date(target.value).toISOString() })
          }
        />
      </Asked>
      {lawful !== null && (
        <div className={styles.alarm} role="alert">
          <p>{t('unlawful', { at: dayAndTime(lawful) })}</p>
          <Button onClick={() => change({ ...form, callbackAt: lawful })}>
            {t('takeLawful', { at: dayAndTime(lawful) })}
          </Button>
        </div>
      )}
    </>
  );
}

function Reasons({
  form,
  change,
  asked,
}: {
  readonly form: Form;
  readonly change: (form: Form) => void;
  readonly asked: boolean;
}) {
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

function Asked({
  name,
  asked,
  children,
}: {
  readonly name: string;
  readonly asked: boolean;
  readonly children: ReactNode;
}) {
  return (
    <fieldset
      className={`${styles.field} ${asked ? styles.asked : ''}`}
      style={{ border: 0, padding: 0, margin: '12px 0 0' }}
    >
      <legend className="muted">{name}</legend>
      <div className={styles.chips}>{children}</div>
    </fieldset>
  );
}
