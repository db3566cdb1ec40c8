/** Things that an account owns, one of each kind that a path may name. */
import { randomUUID } from 'node:crypto';
import type { OwnedName } from '../../../src/adapters/postgres/access/owned.ts';
import type { Pool } from '../../../src/adapters/postgres/pool.ts';
import { hashOf } from '../../../src/adapters/secrets/tokens.ts';
import { uuidv7 } from '../../../src/domain/ids.ts';
import { campaignSpec } from '../../support/campaign-spec.ts';

/** One id of each kind; kinds that are added later must be made here, or the matrix says so. */
export type Property = Readonly<Partial<Record<OwnedName, string>>>;

const attemptId = () => uuidv7(Date.now(), (n) => crypto.getRandomValues(new Uint8Array(n)));

/** Makes an account's list, campaign, person, dial, recording, operator, transfer, callback, key and user. */
export async function makeProperty(pool: Pool, accountId: string): Promise<Property> {
  const id = () => randomUUID();
  const made = {
    account: accountId,
    list: id(),
    import: id(),
    campaign: id(),
    person: id(),
    attempt: attemptId(),
    recording: id(),
    comment: id(),
    prompt: id(),
    operator: id(),
    transfer: id(),
    callback: id(),
    key: id(),
    user: id(),
    webhook: id(),
    delivery: id(),
    view: id(),
    mail: id(),
    dispute: id(),
    payment: id(),
    stopFile: id(),
  };
  const put = (sql: string, ...values: unknown[]) => pool.query(sql, values);
  const mark = made.list.slice(0, 8);
  await put('insert into lists (id, account_id, name) values ($1, $2, $3)', made.list, accountId, `list ${mark}`);
  await put(
    `insert into imports (id, account_id, list_id, file_name, encoding, rows, accepted, refused, duplicates, debtors, phones)
     values ($1, $2, $3, 'a.csv', 'utf-8', 2, 1, 1, 0, 1, 1)`,
    made.import,
    accountId,
    made.list,
  );
  const number = `+7912${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
  await put(
    'insert into debtors (id, account_id, key, name) values ($1, $2, $3, $4)',
    made.person,
    accountId,
    `id:${mark}`,
    'Иванов',
  );
  await put(
    'insert into phones (account_id, debtor_id, number, position) values ($1, $2, $3, 0)',
    accountId,
    made.person,
    number,
  );
  const spec = campaignSpec({ name: `campaign ${mark}`, trunks: ['sim'] });
  await put(
    `insert into campaigns (id, account_id, list_id, name, state, spec) values ($1, $2, $3, $4, 'running', $5)`,
    made.campaign,
    accountId,
    made.list,
    spec.name,
    spec,
  );
  await put(
    `insert into attempts (id, account_id, campaign_id, debtor_id, phone, trunk, kind, state, dial_at, ended_at, disposition)
     values ($1, $2, $3, $4, $5, 'sim', 'first', 'ended', now(), now(), 'heard-full')`,
    made.attempt,
    accountId,
    made.campaign,
    made.person,
    number,
  );
  await put(
    `insert into do_not_call_files (id, account_id, name, added, loaded_by) values ($1, $2, 'register.csv', 0, 'maria')`,
    made.stopFile,
    accountId,
  );
  await put(
    `insert into disputes (id, account_id, campaign_id, attempt_id, reason, amount, currency, raised_by)
     values ($1, $2, $3, $4, 'Не отвечал', 100, 'RUB', 'maria')`,
    made.dispute,
    accountId,
    made.campaign,
    made.attempt,
  );
  await put(
    `insert into payments (id, account_id, external_id, amount, currency, paid_at, reference, state)
     values ($1, $2, gen_random_uuid()::text, 5000, 'RUB', now(), 'LS-1', 'unmatched')`,
    made.payment,
    accountId,
  );
  await put(
    `insert into recordings (id, account_id, attempt_id, file, started_at) values ($1, $2, $3, 'x', now())`,
    made.recording,
    accountId,
    made.attempt,
  );
  await put(
    `insert into recording_comments (id, account_id, recording_id, at_ms, text, made_by) values ($1, $2, $3, 1000, 'Грубит', 'sofia')`,
    made.comment,
    accountId,
    made.recording,
  );
  await put(
    `insert into own_prompts (id, account_id, name, language, title, source, file_name, made_by, length_ms, loudness, sha256, sound, original)
     values ($1, $2, $3, 'ru', 'Своя запись', 'file', 'a.wav', 'anna', 1000, -20, $3, ''::bytea, ''::bytea)`,
    made.prompt,
    accountId,
    `own-${mark}`,
  );
  await put(
    `insert into operators (id, account_id, name, login, password, queues) values ($1, $2, $3, $4, 'x', '{collectors}')`,
    made.operator,
    accountId,
    `operator ${mark}`,
    `op-${mark}`,
  );
  await put(
    `insert into transfers (id, account_id, queue, state, requested_at) values ($1, $2, 'collectors', 'ended', now())`,
    made.transfer,
    accountId,
  );
  await put(
    `insert into callbacks (id, account_id, debtor_id, phone, queue, asked_at) values ($1, $2, $3, $4, 'collectors', now())`,
    made.callback,
    accountId,
    made.person,
    number,
  );
  await put(
    `insert into api_keys (id, account_id, name, key, hint, scopes) values ($1, $2, 'key', $3, 'dz_', '{}')`,
    made.key,
    accountId,
    hashOf(made.key),
  );
  await put(
    `insert into users (id, login, name, role) values ($1, $2, 'User', 'specialist')`,
    made.user,
    `user-${mark}`,
  );
  await put('insert into user_accounts (user_id, account_id) values ($1, $2)', made.user, accountId);
  await put(
    `insert into webhooks (id, account_id, url, events, secret) values ($1, $2, 'http://127.0.0.1:1', '{campaign.finished}', 'x')`,
    made.webhook,
    accountId,
  );
  await put(
    `insert into webhook_deliveries (id, account_id, webhook_id, event, state) values ($1, $2, $3, 'ping', 'done')`,
    made.delivery,
    accountId,
    made.webhook,
  );
  await put(
    `insert into report_views (id, account_id, user_id, name, search) values ($1, $2, $3, 'view', '{"report":"attempts"}')`,
    made.view,
    accountId,
    made.user,
  );
  await put(
    `insert into report_mails (id, account_id, view_id, user_id, at, recipients, format, language)
     values ($1, $2, $3, $4, '08:00', '{a@example.net}', 'pdf', 'ru')`,
    made.mail,
    accountId,
    made.view,
    made.user,
  );
  return made;
}
