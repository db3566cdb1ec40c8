/** The rival: what a dialer does that reserves person by person, a transaction each, with the same rows written. */
import { randomUUID } from 'node:crypto';
import { type Connection, type Pool, transaction } from '../../src/adapters/postgres/pool.ts';
import type { Candidate, Decide } from '../../src/dialing/ports.ts';
import type { PastContact } from '../../src/domain/contact-policy.ts';

/** @returns how many were allowed and reserved */
export async function reserveOneByOne(
  pool: Pool,
  accountId: string,
  campaignId: string,
  candidates: readonly Candidate[],
  decide: Decide,
): Promise<number> {
  let reserved = 0;
  for (const candidate of candidates)
    await transaction(pool, async (connection) => {
      if (await reserveOne(connection, accountId, campaignId, candidate, decide)) reserved += 1;
    });
  return reserved;
}

async function reserveOne(
  connection: Connection,
  accountId: string,
  campaignId: string,
  { facts }: Candidate,
  decide: Decide,
): Promise<boolean> {
  const run = (name: string, text: string, values: unknown[]) => connection.query({ name, text, values });
  const id = randomUUID();
  await run('one-lock', `select id from targets where id = $1 and state = 'waiting' for update`, [facts.targetId]);
  await run('one-person', 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [facts.debtorId]);
  const past = await run(
    'one-history',
    `select coalesce(dialed_at, reserved_at) as at, channel, coalesce(disposition, 'open') as result from attempts
     where (debtor_id = $1 or (account_id = $2 and phone = $3)) and reserved_at > now() - interval '32 days'`,
    [facts.debtorId, accountId, facts.phone],
  );
  const decision = decide(facts.subject, past.rows as PastContact[], new Date());
  if (!decision.allowed) return false;
  await run(
    'one-attempt',
    `insert into attempts (id, account_id, campaign_id, target_id, debtor_id, phone, trunk, kind, state, dial_at)
     values ($1, $2, $3, $4, $5, $6, 'rival', 'first', 'reserved', now())`,
    [id, accountId, campaignId, facts.targetId, facts.debtorId, facts.phone],
  );
  await run(
    'one-event',
    `insert into attempt_events (attempt_id, seq, account_id, at, type) values ($1, 1, $2, now(), 'reserved')`,
    [id, accountId],
  );
  await run(
    'one-decision',
    `insert into decisions (id, account_id, campaign_id, debtor_id, attempt_id, at, moment, allowed, rule, reason, policy_version, inputs)
     values ($1, $2, $3, $4, $5, now(), 'reserve', true, $6, $7, $8, '{}')`,
    [randomUUID(), accountId, campaignId, facts.debtorId, id, decision.rule, decision.reason, decision.policyVersion],
  );
  await run(
    'one-target',
    `update targets set state = 'open', open_attempt = $2, attempts = attempts + 1 where id = $1`,
    [facts.targetId, id],
  );
  return true;
}
