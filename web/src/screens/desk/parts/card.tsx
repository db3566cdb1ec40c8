import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Limits, limitsQuery } from '../../../api/people.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Card } from '../../../ui/page.tsx';
import { When } from '../../../ui/values.tsx';
import styles from '../desk.module.css';
import { type CallCard, debtOf, decimalOf } from '../model.ts';

/** What is owed, what was heard and promised, and what the law still allows. */
export function PersonCard({ card }: { readonly card: CallCard }) {
  const { t } = useTranslation('desk');
  return (
    <Card title={t('side.card')}>
      <Debts card={card} />
      <Heard card={card} />
      <Lawful card={card} />
      <Promises promises={card.promises} />
      <Talks talks={card.talks} />
    </Card>
  );
}

function Debts({ card }: { readonly card: CallCard }) {
  const { t } = useTranslation('desk');
  const { money, date } = useFormats();
  const debt = debtOf(card);
  return (
    <>
      <div className={styles.sum}>
        {debt === undefined ? t('card.noDebt') : `${t('card.debt')} ${money(decimalOf(debt))}`}
      </div>
      <ul className={styles.list}>
        {card.debts.map(({ service, contract, amount, due, overdueDays }) => (
          <li key={`${contract ?? ''} ${service ?? ''} ${amount ?? ''}`}>
            <span lang="ru">
              {service} {contract}
            </span>{' '}
            {card.debts.length > 1 && amount !== null && `${money(decimalOf(amount))} · `}
            {due && t('card.due', { day: date(due) })}
            {overdueDays !== null && overdueDays > 0 && (
              <strong className={styles.late}> {t('card.overdue', { count: overdueDays })}</strong>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Heard({ card: { heardMs, messageMs, keys } }: { readonly card: CallCard }) {
  const { t } = useTranslation('desk');
  if (messageMs === null || heardMs === null) return null;
  const seconds = (ms: number) => Math.round(ms / 1000);
  return (
    <p>
      {t('card.heard', { heard: seconds(heardMs), whole: seconds(messageMs) })}
      {keys !== '' && ` · ${t('card.pressed', { keys })}`}
    </p>
  );
}

/** When a call is lawful again, and how much of each cap on calls is spent. */
function Lawful({ card: { nextLawful, person } }: { readonly card: CallCard }) {
  const { t } = useTranslation('desk');
  const { dayAndTime } = useFormats();
  const { data } = useQuery({ ...limitsQuery(person?.id ?? ''), enabled: person !== null });
  if (!nextLawful) return null;
  const { allowed, at, reason } = nextLawful;
  const caps = (data?.caps ?? []).filter(({ counter }) => counter === 'calls');
  const next = at === null ? t('card.lawfulNever') : t('card.lawfulNext', { at: dayAndTime(at) });
  return (
    <p className="muted">
      {caps.length > 0 && (
        <span className="num">
          {t('card.contacts')} <Caps caps={caps} />
          <br />
        </span>
      )}
      {allowed ? t('card.lawfulNow') : <span title={reason}>{next}</span>}
    </p>
  );
}

function Caps({ caps }: { readonly caps: Limits['caps'] }) {
  const { t } = useTranslation('desk');
  return caps.map(({ policy, bucket, spent, max }, i) => {
    // `week`, or `7d` and `24h` of a policy of other lands.
    const [, n, unit] = /^(\d+)([dh])$/.exec(bucket) ?? [];
    return (
      <span key={policy + bucket} className={spent >= max ? styles.late : undefined}>
        {i > 0 && ' · '}
        {t(`card.bucket.${unit ?? bucket}`, { n })} {t('card.spent', { spent, max })}
      </span>
    );
  });
}

const marks = { kept: '✓', broken: '✗', waiting: '…' } as const;

function Promises({ promises }: Pick<CallCard, 'promises'>) {
  const { t } = useTranslation('desk');
  const { money, date } = useFormats();
  if (promises.length === 0) return null;
  return (
    <>
      <h3>{t('card.promises')}</h3>
      <ul className={styles.list}>
        {promises.map(({ madeAt, amount, due, state }) => (
          <li key={madeAt}>
            <When at={madeAt} /> {amount === null ? t('wholeDebt') : money(decimalOf(amount))}{' '}
            {due && t('card.until', { day: date(due) })}{' '}
            <span className={state === 'broken' ? styles.late : styles[state]}>
              <span aria-hidden="true">{marks[state]}</span> {t(`card.${state === 'waiting' ? 'waits' : state}`)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Talks({ talks }: Pick<CallCard, 'talks'>) {
  const { t } = useTranslation('desk');
  if (talks.length === 0) return null;
  return (
    <>
      <h3>{t('card.talks')}</h3>
      <ul className={styles.list}>
        {talks.map(({ at, operator, outcome, note }) => (
          <li key={at}>
            <When at={at} /> <span lang="ru">{operator}</span>: {t(`outcome.${outcome}`, { defaultValue: outcome })}{' '}
            <span className="muted" lang="ru">
              {note}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
