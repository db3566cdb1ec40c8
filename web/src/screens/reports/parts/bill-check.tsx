import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { billQuery, type Choice } from '../../../api/reports.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import styles from '../reports.module.css';

/** The bill in one line: contacts, minutes, the sum, and that report, ledger and calls agree to the kopeck. */
export function BillCheck({ choice }: { readonly choice: Choice }) {
  const { t } = useTranslation('reports');
  const { money, count } = useFormats();
  const { data: bill } = useQuery(billQuery(choice));
  if (!bill) return null;
  const sum = money(bill.rows);
  return (
    <section className={styles.bill} aria-label={t('bill.title')}>
      <p>
        {t('bill.sum', {
          count: bill.contacts,
          contacts: count(bill.contacts),
          byContact: money(bill.forContacts),
          byMinute: money(bill.forMinutes),
        })}{' '}
        <b className="num">{sum}</b>
      </p>
      <p role="status" data-agrees={bill.agrees}>
        {t(bill.agrees ? 'bill.agrees' : 'bill.differs', {
          rows: sum,
          ledger: money(bill.ledger),
          differing: count(bill.differing),
        })}
      </p>
      {bill.disputed.lines > 0 && (
        <p>
          <Link to="/disputes">
            {t('bill.disputed', { count: bill.disputed.lines, sum: money(bill.disputed.amount) })}
          </Link>
        </p>
      )}
      {bill.reversed.lines > 0 && (
        <p>
          <Link to="/disputes" search={{ kind: 'upheld' } as never}>
            {t('bill.reversed', { count: bill.reversed.lines, sum: money(bill.reversed.amount) })}
          </Link>
        </p>
      )}
      <details>
        <summary>{t('bill.why')}</summary>
        <p>{t('bill.because')}</p>
      </details>
    </section>
  );
}
