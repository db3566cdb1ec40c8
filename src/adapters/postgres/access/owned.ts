import type { AccountId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';

/**
 * What a name in a path means, and the table that says whose it is. Every such id is looked up in the visitor's own account
 * before a handler runs: an id of another account is not found, the same as one that never was.
 */
export const ownedTables = {
  account: 'accounts',
  list: 'lists',
  import: 'imports',
  campaign: 'campaigns',
  person: 'debtors',
  attempt: 'attempts',
  recording: 'recordings',
  comment: 'recording_comments',
  prompt: 'own_prompts',
  operator: 'operators',
  transfer: 'transfers',
  callback: 'callbacks',
  key: 'api_keys',
  user: 'user_accounts',
  webhook: 'webhooks',
  delivery: 'webhook_deliveries',
  view: 'report_views',
  mail: 'report_mails',
  dispute: 'disputes',
  payment: 'payments',
  stopFile: 'do_not_call_files',
} as const;

export type OwnedName = keyof typeof ownedTables;

export function isOwnedName(name: string): name is OwnedName {
  return Object.hasOwn(ownedTables, name);
}

/** Most tables name their account in a column; these say it otherwise. */
const questions: Partial<Record<OwnedName, string>> = {
  account: 'select from accounts where id = $1 and id = $2',
  // An administrator of the installation works in every account.
  user: `select from users u where u.id = $1 and u.removed_at is null
    and (u.everywhere or exists (select from user_accounts x where x.user_id = u.id and x.account_id = $2))`,
  key: 'select from api_keys where id = $1 and account_id = $2 and revoked_at is null',
  webhook: 'select from webhooks where id = $1 and account_id = $2 and removed_at is null',
  prompt: 'select from own_prompts where id = $1 and account_id = $2 and removed_at is null',
  operator: 'select from operators where id = $1 and account_id = $2 and removed_at is null',
};

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether the account owns the thing of this id. What is no id is nobody's. */
export async function isOwned(pool: Pool, name: OwnedName, id: string, accountId: AccountId): Promise<boolean> {
  if (!uuid.test(id)) return false;
  const text = questions[name] ?? `select from ${ownedTables[name]} where id = $1 and account_id = $2`;
  const { rowCount } = await pool.query({ name: `owned-${name}`, text, values: [id, accountId] });
  return rowCount === 1;
}
