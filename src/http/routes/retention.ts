import { z } from 'zod';
import { recordingFiles } from '../../adapters/files/recording-files.ts';
import { spokenAudio } from '../../adapters/files/spoken-audio.ts';
import { isOwned } from '../../adapters/postgres/access/owned.ts';
import type { VisitorAccount } from '../../adapters/postgres/access/visitors.ts';
import { addHold, readHolds, releaseHold } from '../../adapters/postgres/retention/holds.ts';
import { retentionKit } from '../../adapters/postgres/retention/retention-kit.ts';
import { readRetentionRuns } from '../../adapters/postgres/retention/retention-store.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { heldThings, spokenMessages } from '../../domain/retention.ts';
import { runRetention } from '../../intake/retention/run-retention.ts';
import { bookInForce } from '../../policy/book-in-force.ts';
import { retentionDaysOf } from '../../policy/duties.ts';
import { recordingFolders } from '../../stack/recording-folders.ts';
import { soundFolders } from '../../stack/sound-folders.ts';
import type { HttpKit } from '../kit.ts';
import { type Route, route } from '../route.ts';

const admin = ['admin'] as const;
const lines = z.object({
  lines: z.array(
    z.object({
      artefact: z.string(),
      days: z.number(),
      found: z.number().describe('Over their time'),
      deleted: z.number(),
      held: z.number().describe('Kept by a hold'),
      failed: z.number(),
    }),
  ),
});
const hold = z.object({
  id: z.string(),
  what: z.enum(heldThings),
  subject: z.string(),
  reason: z.string(),
  heldBy: z.string(),
  heldAt: z.date(),
});

function kitOf({ pool, addresses }: HttpKit, who: string) {
  const files = recordingFiles(recordingFolders(addresses));
  const spoken = spokenAudio(soundFolders(addresses));
  return retentionKit(pool, files, spoken, who, (policies) => retentionDaysOf(policies, bookInForce));
}

async function run(
  kit: HttpKit,
  account: VisitorAccount,
  who: string,
  dryRun: boolean,
): Promise<z.input<typeof lines>> {
  const found = await runRetention(kitOf(kit, who), { now: kit.now(), who, dryRun, account: account.name });
  return { lines: found.map(({ account: _, accountId: __, ...line }) => line) };
}

/** What is deleted when its time is over, and what is held. */
export const retentionRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/retention',
      id: 'retention.show',
      about: 'How long each artefact of this account is kept, by which source, the last run, and the holds in force',
      who: admin,
      answer: z.object({
        periods: z.array(
          z.object({
            artefact: z.string(),
            days: z.number(),
            source: z.string(),
            byPolicies: z.boolean().describe('The policies of the campaigns ask for it; else it is the usual period'),
            last: z
              .object({ at: z.date(), who: z.string(), deleted: z.number(), held: z.number(), failed: z.number() })
              .nullable(),
          }),
        ),
        holds: z.array(hold),
      }),
    },
    async ({ kit, account, who }) => {
      const { store, periods } = kitOf(kit, who);
      const found = (await store.accounts()).find(({ accountId }) => accountId === account.id);
      const runs = new Map((await readRetentionRuns(kit.pool, account.id)).map((each) => [each.artefact, each]));
      const kept = [...(found ? periods(found) : []), spokenMessages];
      const holds = (await readHolds(kit.pool, account.id)).map(({ accountId: _, ...each }) => each);
      return {
        periods: kept.map(({ artefact, days, source, byPolicies }) => ({
          artefact,
          days,
          source,
          byPolicies,
          last: runs.get(artefact) ?? null,
        })),
        holds,
      };
    },
  ),
  route(
    {
      method: 'POST',
      path: '/api/retention/preview',
      id: 'retention.preview',
      about: 'What the next run would delete in this account; nothing goes',
      who: admin,
      audit: false,
      answer: lines,
    },
    ({ kit, account, who }) => run(kit, account, who, true),
  ),
  route(
    {
      method: 'POST',
      path: '/api/retention/run',
      id: 'retention.run',
      about: 'Delete now what is over its time in this account; the scheduler does it once a day',
      who: admin,
      answer: lines,
    },
    ({ kit, account, who }) => run(kit, account, who, false),
  ),
  route(
    {
      method: 'POST',
      path: '/api/retention/holds',
      id: 'retention.hold',
      about: 'Keep everything of the account, a campaign or a person, whatever its age',
      who: admin,
      status: 201,
      body: z.object({
        what: z.enum(heldThings),
        subject: z.uuid().optional().describe('Id of the campaign or the person'),
        reason: z.string().trim().min(1).max(500),
      }),
      answer: hold,
    },
    async ({ kit, account, who, body: { what, subject, reason } }) => {
      if (what !== 'account' && !(await isOwned(kit.pool, what, subject ?? '', account.id)))
        throw dozvonError('not-found', { what, name: subject ?? '', hint: 'the lists of this account' });
      const named = what === 'account' ? account.id : (subject ?? '');
      const { accountId: _, ...held } = await addHold(kit.pool, {
        accountId: account.id,
        what,
        subject: named,
        reason,
        by: who,
      });
      return held;
    },
  ),
  route(
    {
      method: 'DELETE',
      path: '/api/retention/holds/:hold',
      id: 'retention.release',
      about: 'Lift a hold: what it kept goes with the next run',
      who: admin,
      status: 204,
    },
    async ({ kit, account, params, who }) => {
      if (!(await releaseHold(kit.pool, account.id, params.hold, who)))
        throw dozvonError('hold-not-found', { id: params.hold, account: account.name });
    },
  ),
];
