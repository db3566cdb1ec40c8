import { dozvonError } from '../../../domain/errors/index.ts';
import type { AccountId } from '../../../domain/ids.ts';
import type { ViewSearch } from '../../../reporting/mail/send-due.ts';
import type { Pool } from '../pool.ts';

/** A mail that is ordered for a view, with what became of the newest one. */
export interface ViewMail {
  readonly id: string;
  /** `08:00`, in the account's zone. */
  readonly at: string;
  readonly recipients: readonly string[];
  readonly format: 'pdf' | 'xlsx' | 'csv';
  readonly lastDay: string | null;
  readonly sent: boolean;
  readonly failedWhy: string | null;
}

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly search: ViewSearch;
  readonly shared: boolean;
  readonly mine: boolean;
  readonly by: string;
  readonly mails: readonly ViewMail[];
}

const mailsSql = `
  select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'at', to_char(m.at, 'HH24:MI'), 'recipients', m.recipients, 'format', m.format,
    'lastDay', d.day, 'sent', coalesce(d.sent_at is not null, false), 'failedWhy', d.failed_why) order by m.created_at), '[]')
  from report_mails m
  left join lateral (select * from report_mail_days x where x.mail_id = m.id order by x.day desc limit 1) d on true
  where m.view_id = v.id and m.user_id = $2`;

/** The user's own views and those that others share, by name; of mails, the user's own. */
export async function savedViews(pool: Pool, accountId: AccountId, userId: string): Promise<readonly SavedView[]> {
  const { rows } = await pool.query<SavedView>(
    `select v.id, v.name, v.search, v.shared, v.user_id = $2 as mine, u.name as by, (${mailsSql}) as mails
     from report_views v join users u on u.id = v.user_id
     where v.account_id = $1 and (v.user_id = $2 or v.shared) order by lower(v.name), v.id`,
    [accountId, userId],
  );
  return rows;
}

interface NewView {
  readonly accountId: AccountId;
  readonly userId: string;
  readonly name: string;
  readonly search: ViewSearch;
  readonly shared: boolean;
}

/** @throws DozvonError `view-exists` */
export async function saveView(pool: Pool, { accountId, userId, name, search, shared }: NewView): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `insert into report_views (account_id, user_id, name, search, shared) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning id`,
    [accountId, userId, name, JSON.stringify(search), shared],
  );
  const [made] = rows;
  if (!made) throw dozvonError('view-exists', { name });
  return made.id;
}

/** Only one's own. @throws DozvonError `not-found` */
export async function removeView(pool: Pool, id: string, userId: string): Promise<void> {
  const { rowCount } = await pool.query('delete from report_views where id = $1 and user_id = $2', [id, userId]);
  if (rowCount === 0)
    throw dozvonError('not-found', { what: 'view of yours', name: id, hint: 'GET /api/report-views' });
}

interface NewMail {
  readonly accountId: AccountId;
  readonly userId: string;
  readonly view: string;
  readonly at: string;
  readonly recipients: readonly string[];
  readonly format: string;
  readonly language: string;
}

/** Orders a mail of one's own view or of a shared one. @throws DozvonError `not-found` */
export async function orderMail(pool: Pool, mail: NewMail): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `insert into report_mails (account_id, view_id, user_id, at, recipients, format, language)
     select v.account_id, v.id, $3, $4, $5, $6, $7 from report_views v
     where v.id = $2 and v.account_id = $1 and (v.user_id = $3 or v.shared) returning id`,
    [mail.accountId, mail.view, mail.userId, mail.at, mail.recipients, mail.format, mail.language],
  );
  const [made] = rows;
  if (!made) throw dozvonError('not-found', { what: 'view', name: mail.view, hint: 'GET /api/report-views' });
  return made.id;
}

/** Only one's own. @throws DozvonError `not-found` */
export async function cancelMail(pool: Pool, id: string, userId: string): Promise<void> {
  const { rowCount } = await pool.query('delete from report_mails where id = $1 and user_id = $2', [id, userId]);
  if (rowCount === 0)
    throw dozvonError('not-found', { what: 'mail of yours', name: id, hint: 'GET /api/report-views' });
}
