import type { Command } from 'commander';
import { knownAccount } from '../adapters/postgres/accounts/accounts.ts';
import { writeAuditLine } from '../adapters/postgres/people/audit-log.ts';
import { findPerson } from '../adapters/postgres/people/find-person.ts';
import type { Pool } from '../adapters/postgres/pool.ts';
import { postgresCampaignFinder } from '../adapters/postgres/reports/find-campaign.ts';
import { addHold } from '../adapters/postgres/retention/holds.ts';
import { dozvonError } from '../domain/errors/index.ts';
import type { AccountId } from '../domain/ids.ts';
import type { HeldThing } from '../domain/retention.ts';
import { parsePhones } from '../intake/cells/phones.ts';
import { pickCampaign } from '../reporting/pick-campaign.ts';
import type { CliContext } from './context.ts';
import { who } from './who.ts';
import { withRecord } from './with-record.ts';

interface HoldOptions {
  readonly account: string;
  readonly wholeAccount?: true;
  readonly campaign?: string;
  readonly person?: string;
  readonly reason?: string;
}

/** `dozvon retention hold`: nothing of it is deleted until the hold is lifted. */
export function registerHold(retention: Command, context: CliContext): void {
  retention
    .command('hold')
    .description('keep everything of an account, a campaign or a person, whatever its age')
    .option('--account <account>', 'the account', 'demo')
    .option('--whole-account', 'everything of the account')
    .option('--campaign <id>', 'a campaign, by id or by name')
    .option('--person <person>', 'id of the person, id of the list, or a number')
    .option('--reason <text>', 'why: the case, the letter, the inspection')
    .action((options: HoldOptions) => hold(context, options));
}

function hold(context: CliContext, options: HoldOptions): Promise<void> {
  const { account, wholeAccount, campaign, person, reason } = options;
  const given = [wholeAccount, campaign, person].filter((each) => each !== undefined).length;
  if (given !== 1) throw dozvonError('hold-unclear', { what: `${given} things were named` });
  if (!reason) throw dozvonError('hold-unclear', { what: 'no reason was given' });
  return withRecord(context, async (pool) => {
    const accountId = await knownAccount(pool, account);
    const { what, subject } = await subjectOf(pool, accountId, options);
    const held = await addHold(pool, { accountId, what, subject, reason, by: who() });
    const data = { what, subject, reason };
    await writeAuditLine(pool, { accountId, who: who(), action: 'retention.hold', subject: held.id, data });
    context.out(`Hold ${held.id}: ${what} ${subject} is kept until "dozvon retention release ${held.id}".`);
  });
}

async function subjectOf(
  pool: Pool,
  accountId: AccountId,
  { account, campaign, person }: HoldOptions,
): Promise<{ readonly what: HeldThing; readonly subject: string }> {
  if (campaign !== undefined)
    return { what: 'campaign', subject: (await pickCampaign(postgresCampaignFinder(pool), campaign)).id };
  if (person === undefined) return { what: 'account', subject: accountId };
  const [number] = parsePhones(person, 'RU').phones;
  const question = { accountId, account, wanted: person, ...(number === undefined ? {} : { number }) };
  return { what: 'person', subject: await findPerson(pool, question) };
}
