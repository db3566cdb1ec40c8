import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Card } from '../../../ui/page.tsx';
import { Phone, When } from '../../../ui/values.tsx';
import styles from '../desk.module.css';
import { type CallCard, debtOf, decimalOf } from '../model.ts';

/** Who is on the line, what is owed, what was said before. */
export function PersonCard({ card }: { readonly card: CallCard }) {
  const { t } = useTranslation('desk');
  const { person, phone, promises, talks } = card;
  const { money } = useFormats();
  return (
    <Card title={<span lang="ru">{person?.name ?? t('nobody')}</span>}>
      <div className="muted">
        {accountNumber(person?.key)} {phone && <Phone number={phone} />} {card.inbound && t('inbound')}{' '}
        {person?.zone ?? person?.region}
      </div>
      <Debts card={card} />
      <Heard card={card} />
      <Lawful card={card} />
      {promises.length > 0 && <h3>{t('card.promises')}</h3>}
      <ul className={styles.list}>
        {promises.map(({ madeAt, amount, due, state }) => (
          <li key={madeAt}>
            <When at={madeAt} /> {amount !== null && money(decimalOf(amount))} {due} ·{' '}
            {t(`card.${state === 'waiting' ? 'waits' : state}`)}
          </li>
        ))}
      </ul>
      {talks.length > 0 && <h3>{t('card.talks')}</h3>}
      <ul className={styles.list}>
        {talks.map(({ at, operator, outcome, note }) => (
          <li key={at}>
            <When at={at} /> {operator}: {t(`outcome.${outcome}`, { defaultValue: outcome })} {note}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A list without ids knows people by their number, which stands beside it already. */
function accountNumber(key = ''): string {
  return key.startsWith('id:') ? key.slice(3) : '';
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
            {service} {contract} {due && t('card.due', { day: date(due) })}{' '}
            {overdueDays !== null && overdueDays > 0 && t('card.overdue', { count: overdueDays })}
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

function Lawful({ card: { nextLawful } }: { readonly card: CallCard }) {
  const { t } = useTranslation('desk');
  const { dayAndTime } = useFormats();
  if (!nextLawful) return null;
  const { allowed, at, reason } = nextLawful;
  if (allowed) return <p className="muted">{t('card.lawfulNow')}</p>;
  return <p title={reason}>{at === null ? t('card.lawfulNever') : t('card.lawfulNext', { at: dayAndTime(at) })}</p>;
}
