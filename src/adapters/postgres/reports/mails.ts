import { seesNumbers } from '../../../domain/access.ts';
import type { DueMail } from '../../../reporting/mail/send-due.ts';
import type { Pool } from '../pool.ts';

const fields = `
  m.id, d.day::text as day, m.account_id as "accountId", a.zone, v.name, v.search, m.recipients, m.format, m.language, u.role`;
const from = `
  report_mails m join report_views v on v.id = m.view_id join accounts a on a.id = m.account_id join users u on u.id = m.user_id`;

/** A day begins for every mail whose hour has struck; one ordered after its hour begins tomorrow. */
const beginDays = `
  insert into report_mail_days (mail_id, day)
  select m.id, t.day from report_mails m
  join accounts a on a.id = m.account_id
  cross join lateral (select (now() at time zone a.zone)::date as day) t
  where (t.day + m.at) at time zone a.zone between m.created_at and now()
  on conflict do nothing`;

/** Six tries, each later than the one before; what was not sent within a day is old news. */
const takeOne = `
  update report_mail_days x set tries = x.tries + 1, next_at = now() + (x.tries + 1) * interval '5 minutes'
  where (x.mail_id, x.day) in (
    select d.mail_id, d.day from report_mail_days d
    where d.sent_at is null and d.tries < 6 and d.next_at <= now() and d.day >= current_date - 1
    order by d.next_at limit 1 for update skip locked
  ) returning x.mail_id, x.day`;

type Row = Omit<DueMail, 'seesNumbers'> & { readonly role: keyof typeof seesNumbers };

function toMail({ role, ...mail }: Row): DueMail {
  return { ...mail, seesNumbers: seesNumbers[role] };
}

/** Takes one mail that is due; several processes ask, one gets it. */
export async function takeMail(pool: Pool): Promise<DueMail | undefined> {
  await pool.query(beginDays);
  const { rows } = await pool.query<Row>(
    `with d as (${takeOne}) select ${fields} from d join ${from} on m.id = d.mail_id`,
  );
  return rows.map(toMail)[0];
}

export async function mailSent(pool: Pool, { id, day }: DueMail): Promise<void> {
  await pool.query('update report_mail_days set sent_at = now(), failed_why = null where mail_id = $1 and day = $2', [
    id,
    day,
  ]);
}

export async function mailFailed(pool: Pool, { id, day }: DueMail, why: string): Promise<void> {
  await pool.query('update report_mail_days set failed_why = $3 where mail_id = $1 and day = $2', [id, day, why]);
}

/** Every mail that is ordered, as if its hour had struck: for a try. */
export async function everyMail(pool: Pool): Promise<readonly DueMail[]> {
  const { rows } = await pool.query<Row>(
    `select ${fields} from ${from} cross join lateral (select (now() at time zone a.zone)::date as day) d order by m.created_at`,
  );
  return rows.map(toMail);
}
