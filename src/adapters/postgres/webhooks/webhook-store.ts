import type { DueDelivery, Sent, WebhookStore } from '../../../outreach/webhooks/ports.ts';
import type { Pool } from '../pool.ts';

const serviceSql = `
        select jsonb_build_object('person', s.debtor_id, 'debtor', regexp_replace(p.key, '^(id|phone):', ''), 'suspended', s.suspended,
          'why', s.why, 'at', s.at)
        from service_states s left join debtors p on p.id = s.debtor_id where s.id = t.subject`;

/** Taken for a minute: a sender that dies leaves its deliveries to the next. What an event says is read here, as the record stands. */
const takeSql = `
  with due as (
    select id from webhook_deliveries where state = 'waiting' and next_at <= now()
    order by next_at limit $1 for update skip locked
  ), taken as (
    update webhook_deliveries d set next_at = now() + interval '1 minute' from due where d.id = due.id
    returning d.id, d.webhook_id, d.event, d.subject, d.at, d.tries
  )
  select t.id, w.url, w.secret, t.event, t.at, t.tries,
    case t.event
      when 'attempt.ended' then (
        select jsonb_build_object('attemptId', a.id, 'campaignId', a.campaign_id, 'person', a.debtor_id, 'debtor', regexp_replace(p.key, '^(id|phone):', ''),
          'phone', a.phone, 'trunk', a.trunk, 'state', a.state, 'disposition', a.disposition, 'dialedAt', a.dialed_at,
          'answeredAt', a.answered_at, 'endedAt', a.ended_at, 'heardMs', a.heard_ms, 'messageMs', a.message_ms, 'keys', a.keys,
          'contact', a.contact, 'price', (a.price / 100.0)::numeric(20, 2)::text, 'cost', (a.cost / 100.0)::numeric(20, 2)::text,
          'currency', a.currency, 'redialOf', a.redial_of, 'failoverOf', a.failover_of)
        from attempts a left join debtors p on p.id = a.debtor_id where a.id = t.subject)
      when 'promise.made' then (
        select jsonb_build_object('promiseId', r.id, 'person', r.debtor_id, 'debtor', regexp_replace(p.key, '^(id|phone):', ''),
          'campaignId', r.campaign_id, 'attemptId', r.attempt_id, 'madeAt', r.made_at, 'due', r.due,
          'amount', (r.amount / 100.0)::numeric(20, 2)::text, 'source', r.source)
        from promises r left join debtors p on p.id = r.debtor_id where r.id = t.subject)
      when 'callback.asked' then (
        select jsonb_build_object('callbackId', c.id, 'person', c.debtor_id, 'debtor', regexp_replace(p.key, '^(id|phone):', ''),
          'campaignId', c.campaign_id, 'attemptId', c.attempt_id, 'askedAt', c.asked_at, 'queue', c.queue)
        from callbacks c left join debtors p on p.id = c.debtor_id where c.id = t.subject)
      when 'payment.matched' then (
        select jsonb_build_object('paymentId', y.id, 'externalId', y.external_id, 'person', y.debtor_id, 'debtor', regexp_replace(p.key, '^(id|phone):', ''),
          'amount', (y.amount / 100.0)::numeric(20, 2)::text, 'applied', (y.applied / 100.0)::numeric(20, 2)::text, 'currency', y.currency,
          'paidAt', y.paid_at, 'owed', (select (coalesce(sum(amount), 0) / 100.0)::numeric(20, 2)::text from debts
            where debtor_id = y.debtor_id and state = 'open'))
        from payments y left join debtors p on p.id = y.debtor_id where y.id = t.subject)
      when 'payment.unmatched' then (
        select jsonb_build_object('paymentId', y.id, 'externalId', y.external_id, 'amount', (y.amount / 100.0)::numeric(20, 2)::text,
          'currency', y.currency, 'paidAt', y.paid_at)
        from payments y where y.id = t.subject)
      when 'service.suspend' then (${serviceSql})
      when 'service.resume' then (${serviceSql})
      when 'ping' then '{}'::jsonb
      else (
        select jsonb_build_object('campaignId', c.id, 'name', c.name, 'state', c.state, 'startedAt', c.started_at,
          'finishedAt', c.finished_at, 'spent', (c.spent / 100.0)::numeric(20, 2)::text)
        from campaigns c where c.id = t.subject)
    end as data
  from taken t join webhooks w on w.id = t.webhook_id`;

const failSql = `
  update webhook_deliveries set tries = tries + 1, status = $2, problem = $3,
    state = case when $4::float8 is null then 'dead' else 'waiting' end, next_at = now() + make_interval(secs => coalesce($4::float8, 0))
  where id = $1 and state = 'waiting'`;

/** Deliveries in the record. */
export function postgresWebhookStore(pool: Pool): WebhookStore {
  return {
    take: async (limit) =>
      (await pool.query<DueDelivery>({ name: 'webhooks-due', text: takeSql, values: [limit] })).rows,
    done: async (id, status) => {
      const sql = `update webhook_deliveries set state = 'done', done_at = now(), tries = tries + 1, status = $2, problem = null where id = $1`;
      await pool.query(sql, [id, status]);
    },
    failed: async (id, sent: Sent, againSeconds) => {
      const status = 'status' in sent ? sent.status : null;
      const problem = 'problem' in sent ? sent.problem.slice(0, 500) : null;
      await pool.query(failSql, [id, status, problem, againSeconds ?? null]);
    },
  };
}
