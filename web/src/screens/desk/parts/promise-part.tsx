import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { DayField } from '../../../ui/when/day-field.tsx';
import { MomentField } from '../../../ui/when/moment-field.tsx';
import styles from '../desk.module.css';
import { type CallCard, type Choices, dayOf, debtOf, decimalOf, kopecksOf, momentOf, places } from '../model.ts';
import type { CallForm } from '../use-form.ts';
import { Asked, Chip, OwnTime } from './asked.tsx';

interface PartProps {
  readonly work: CallForm;
  readonly choices: Choices;
  readonly asked: boolean;
}

/** On which day the person pays. */
export function PromiseDay({ work: { form, change }, choices, asked }: PartProps) {
  const { t } = useTranslation('desk');
  const { date } = useFormats();
  return (
    <Asked name={t('when')} asked={asked}>
      {choices.days.map(({ key, day }, i) => (
        <Chip key={key} digit={i + 1} on={form.due === day} pick={() => change({ ...form, due: day })}>
          <span title={date(day)}>{t(key)}</span>
        </Chip>
      ))}
      <OwnTime digit={choices.days.length + 1} />
      <DayField
        name="own-time"
        aria-label={t('otherDay')}
        w={136}
        lean="future"
        min={dayOf(new Date())}
        value={form.due ?? ''}
        set={(day) => change({ ...form, due: day || null })}
      />
    </Asked>
  );
}

/** How much and where; both may stay open. */
export function PromiseSum({ card, work: { form, change } }: { readonly card: CallCard; readonly work: CallForm }) {
  const { t } = useTranslation('desk');
  const { money } = useFormats();
  const id = useId();
  const debt = debtOf(card);
  const wrong = Number.isNaN(kopecksOf(form.amount));
  return (
    <>
      <label className={styles.field} htmlFor={id}>
        <span>{t('amount')} (S)</span>
      </label>
      <input
        id={id}
        name="amount"
        className={styles.input}
        inputMode="decimal"
        autoComplete="off"
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

/** When the person is called back; the law's answer stands beside a time that it refused. */
export function CallBack({ work, choices, asked }: PartProps) {
  const { t } = useTranslation('desk');
  const { dayAndTime } = useFormats();
  const { form, change } = work;
  return (
    <>
      <Asked name={t('when')} asked={asked}>
        {choices.times.map(({ key, at }, i) => (
          <Chip key={key} digit={i + 1} on={form.callbackAt === at} pick={() => change({ ...form, callbackAt: at })}>
            <span title={dayAndTime(at)}>{t(key)}</span>
          </Chip>
        ))}
        <OwnTime digit={choices.times.length + 1} />
        <MomentField
          name="own-time"
          label={t('otherTime')}
          lean="future"
          value={form.callbackAt === null ? '' : momentOf(form.callbackAt)}
          set={(moment) => change({ ...form, callbackAt: moment === '' ? null : new Date(moment).toISOString() })}
        />
      </Asked>
      {work.lawful !== null && <Unlawful work={work} lawful={work.lawful} />}
    </>
  );
}

function Unlawful({ work: { form, change }, lawful }: { readonly work: CallForm; readonly lawful: string }) {
  const { t } = useTranslation('desk');
  const { dayAndTime } = useFormats();
  return (
    <div className={styles.alarm} role="alert">
      <p>{t('unlawful', { at: dayAndTime(lawful) })}</p>
      <button type="button" className={styles.chip} onClick={() => change({ ...form, callbackAt: lawful })}>
        {t('takeLawful', { at: dayAndTime(lawful) })}
      </button>
    </div>
  );
}
