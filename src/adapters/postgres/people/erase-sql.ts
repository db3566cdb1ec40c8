import { openAttemptStates } from '../../../domain/attempt.ts';
import { hashOf } from '../number-hash.ts';

/** Statements of an erasure; `takes` says what $1, $2 … are. */

export const lockSql = `
  select d.erased_at, d.key, d.name, a.name as account
  from debtors d join accounts a on a.id = d.account_id where d.account_id = $1 and d.id = $2`;

export const numbersSql = `
  select number from phones where debtor_id = $1
  union select phone from attempts where debtor_id = $1 and phone not like 'erased:%'
  union select phone from callbacks where debtor_id = $1 and phone not like 'erased:%'`;

/** A call or a transfer of which a crash hid the end is over by then. */
const longestCall = `interval '6 hours'`;

export const openSql = `
  select (select count(*) from attempts where debtor_id = $1 and state in (${openAttemptStates.map((s) => `'${s}'`).join(', ')}))
       + (select count(*) from inbound_calls where debtor_id = $1 and ended_at is null and arrived_at > now() - ${longestCall})
       + (select count(*) from transfers where debtor_id = $1 and state not in ('ended', 'abandoned', 'overflowed')
            and requested_at > now() - ${longestCall}) as open`;

const ofPerson = `
  attempt_id in (select id from attempts where debtor_id = $1) or inbound_id in (select id from inbound_calls where debtor_id = $1)
  or transfer_id in (select id from transfers where debtor_id = $1)`;

export const recordingsSql = `
  select file from recordings where lost_why is null and (${ofPerson})
  union select recording from transfers where recording is not null
    and (debtor_id = $1 or attempt_id in (select id from attempts where debtor_id = $1))`;

/** An opt-out of the person, whatever the number, binds the numbers from now on: there is no person any more. */
const personOptOut = `
  insert into do_not_call (id, account_id, number, debtor_id, source, attempt_id, at)
  select gen_random_uuid(), $1, x.number, $2, o.source, o.attempt_id, o.at
  from unnest($3::text[]) as x(number),
       lateral (select * from do_not_call where debtor_id = $2 order by at limit 1) o
  where not exists (select from do_not_call d where d.account_id = $1 and d.number = x.number)`;

const hashDoNotCall = `
  update do_not_call set number = ${hashOf('number')}, note = null where account_id = $1 and number = any($2)`;

/** What stays of imports: refused rows and warnings hold cells of the file, the undo holds whole rows. */
const forgetIssues = `
  update import_issues i set value = 'erased'
  from imports m
  where m.id = i.import_id and m.account_id = $1 and i.value <> ''
    and (exists (select from unnest($2::text[]) as w(word) where position(w.word in lower(i.value)) > 0)
      or exists (select from unnest($3::text[]) as t(digits) where position(t.digits in regexp_replace(i.value, '\\D', '', 'g')) > 0))`;

const forgetUndo = `
  delete from import_undo u using imports m
  where m.id = u.import_id and m.account_id = $1 and (u.was ->> 'debtor_id' = $2::text or (u.what = 'debtors' and u.was ->> 'id' = $2::text))`;

export interface Statement {
  readonly sql: string;
  readonly takes: 'nothing' | 'debtor' | 'account' | 'numbers' | 'all' | 'words';
}

/** In this order: what reads the person's rows stands before what empties them. */
export const forgetSql = {
  personOptOut: { sql: personOptOut, takes: 'all' },
  doNotCall: { sql: hashDoNotCall, takes: 'numbers' },
  attempts: {
    sql: `update attempts set phone = ${hashOf('phone')}, unpaid_reason = null where debtor_id = $1 and phone not like 'erased:%'`,
    takes: 'debtor',
  },
  allow: { sql: `select set_config('dozvon.erasing', 'on', true)`, takes: 'nothing' },
  decisions: {
    sql: `update decisions set inputs = inputs - 'phone' where debtor_id = $1 and inputs ? 'phone'`,
    takes: 'debtor',
  },
  consents: {
    sql: `update consents set subject = case when subject = any($3) then ${hashOf('subject')} else subject end, basis = null
          where account_id = $1 and (subject = any($3) or subject = $2::text)`,
    takes: 'all',
  },
  // While erasing, so that what nobody will pay any more is not counted as collected.
  debts: {
    sql: `update debts set external_id = null, service = null, vars = '{}', updated_at = now(),
            state = case state when 'open' then 'withdrawn' else state end where debtor_id = $1`,
    takes: 'debtor',
  },
  forbid: { sql: `select set_config('dozvon.erasing', 'off', true)`, takes: 'nothing' },
  recordings: { sql: `update recordings set file = 'erased', lost_why = 'erased' where ${ofPerson}`, takes: 'debtor' },
  transfers: {
    sql: `update transfers set recording = null, phone = case when phone like 'erased:%' then phone else ${hashOf('phone')} end
          where debtor_id = $1 or attempt_id in (select id from attempts where debtor_id = $1)`,
    takes: 'debtor',
  },
  outcomes: { sql: `update call_outcomes set note = '', reason = null where debtor_id = $1`, takes: 'debtor' },
  words: {
    sql: `delete from recording_comments where transfer_id in (select id from transfers where debtor_id = $1)
            or recording_id in (select id from recordings where ${ofPerson})`,
    takes: 'debtor',
  },
  verdicts: {
    sql: `update recording_scores set note = '' where recording_id in (select id from recordings where ${ofPerson})`,
    takes: 'debtor',
  },
  disputes: {
    sql: `update disputes set reason = '', answer = '' where attempt_id in (select id from attempts where debtor_id = $1)`,
    takes: 'debtor',
  },
  payments: { sql: `update payments set reference = '' where debtor_id = $1`, takes: 'debtor' },
  drafts: {
    sql: 'delete from call_drafts where transfer_id in (select id from transfers where debtor_id = $1)',
    takes: 'debtor',
  },
  inbound: { sql: `update inbound_calls set caller = ${hashOf('caller')} where debtor_id = $1`, takes: 'debtor' },
  callbacks: {
    sql: `update callbacks set phone = ${hashOf('phone')}, state = case state when 'open' then 'cancelled' else state end
          where debtor_id = $1 and phone not like 'erased:%'`,
    takes: 'debtor',
  },
  targets: {
    sql: `update targets set next_phone = null, queued_until = null, state = 'done',
            next_at = case when state = 'done' then next_at end, why_not = case when state = 'done' then why_not else 'left-list' end
          where debtor_id = $1`,
    takes: 'debtor',
  },
  members: {
    sql: `update list_members set withdrawn_at = coalesce(withdrawn_at, now()) where debtor_id = $1`,
    takes: 'debtor',
  },
  issues: { sql: forgetIssues, takes: 'words' },
  undo: { sql: forgetUndo, takes: 'account' },
  phones: { sql: 'delete from phones where debtor_id = $1', takes: 'debtor' },
  debtor: {
    sql: `update debtors set key = 'erased:' || id, name = null, zone = null, region = null, segment = null, language = null,
            vars = '{}', stops = '{}', erased_at = now() where id = $1`,
    takes: 'debtor',
  },
} as const satisfies Record<string, Statement>;

export const forbiddenSql = `
  select count(distinct number) as count from do_not_call
  where account_id = $1 and number in (select ${hashOf('n')} from unnest($2::text[]) as x(n))`;
