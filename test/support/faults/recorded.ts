/** What the product's record says at the end of a run, asked in SQL and by its own commands. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeenCall } from '../../carrier/sipp-people.ts';
import { trunk, type World } from './world.ts';

export interface Recorded {
  readonly breaches: number;
  /** The broken rules with their first examples. */
  readonly broken: readonly { readonly rule: string; readonly breaches: number; readonly examples: unknown }[];
  /** Attempts of which nobody knew for a while how they ended, and how many of them evidence has resolved since. */
  readonly unknown: number;
  readonly resolved: number;
  /** Numbers with such an attempt, or with one that was answered and of which nothing was heard: no redial is due. */
  readonly undecided: readonly string[];
  /** Attempts that are still open. */
  readonly open: number;
  /** The largest difference between report, ledger and attempts, kopecks; and contacts that the carrier knows nothing of. */
  readonly moneyDifference: number;
  readonly dispositions: Readonly<Record<string, number>>;
}

interface AuditJson {
  readonly breaches: number;
  readonly promises: readonly {
    readonly rules: readonly { readonly rule: string; readonly breaches: number; readonly examples: unknown }[];
  }[];
}

export async function readRecorded(
  world: World,
  campaigns: readonly string[],
  calls: readonly SeenCall[],
): Promise<Recorded> {
  const audit = await auditOf(world, calls);
  const { product } = world;
  const states = await product.query<{ disposition: string; count: number }>(
    `select coalesce(disposition, state) as disposition, count(*)::int as count from attempts
     where campaign_id = any($1) group by 1 order by 2 desc`,
    [campaigns],
  );
  const undecided = await product.query<{ phone: string; was: boolean; disposition: string }>(
    `select a.phone, a.disposition, e.attempt_id is not null as was
     from attempts a left join attempt_events e on e.attempt_id = a.id and e.type = 'unknown'
     where a.campaign_id = any($1) and (e.attempt_id is not null or a.disposition in ('media-failed', 'answered-silent'))`,
    [campaigns],
  );
  const unknown = undecided.filter(({ was }) => was);
  return {
    breaches: audit.breaches,
    broken: audit.promises.flatMap(({ rules }) => rules).filter(({ breaches }) => breaches > 0),
    unknown: unknown.length,
    resolved: unknown.filter(({ disposition }) => disposition !== 'unknown').length,
    undecided: [...new Set(undecided.map(({ phone }) => phone))],
    open: (await openAttempts(world)).length,
    moneyDifference: await moneyDifference(world, campaigns, calls),
    dispositions: Object.fromEntries(states.map(({ disposition, count }) => [disposition, count])),
  };
}

/** The audit of everything in this state folder, with all that its carrier has ever seen. */
async function auditOf({ product }: World, calls: readonly SeenCall[]): Promise<AuditJson> {
  const file = join(product.folder, 'witness.csv');
  const rows = calls.map(({ invitedAt, number, callId }) => `${invitedAt / 1000},${number},${callId}`);
  writeFileSync(file, ['time,number,callId', ...rows, ''].join('\n'));
  const { stdout, stderr } = await product.run('audit', '--witness', file, '--witness-trunk', trunk.name, '--json');
  if (!stdout.startsWith('{')) throw new Error(`The audit did not answer: ${stderr}`);
  return JSON.parse(stdout) as AuditJson;
}

/** Numbers that are being called, as the record has it. */
export async function openAttempts({ product }: World): Promise<string[]> {
  const rows = await product.query<{ phone: string }>(
    `select phone from attempts where ended_at is null and state in ('dialing', 'ringing', 'answered', 'lost', 'reserved')`,
  );
  return rows.map(({ phone }) => phone);
}

async function moneyDifference(
  { product }: World,
  campaigns: readonly string[],
  calls: readonly SeenCall[],
): Promise<number> {
  let difference = 0;
  const seen = new Set(calls.map(({ callId }) => callId));
  for (const campaign of campaigns) {
    const contacts = await product.report('contacts', campaign);
    const reported = contacts.reduce((sum, row) => sum + Math.round(Number(row.price) * 100), 0);
    const [sums] = await product.query<{ attempts: number; ledger: number; spent: number }>(
      `select (select coalesce(sum(price), 0)::float8 from attempts where campaign_id = c.id) as attempts,
              (select coalesce(sum(amount), 0)::float8 from ledger where campaign_id = c.id and direction = 'price') as ledger,
              c.spent::float8 as spent
       from campaigns c where id = $1`,
      [campaign],
    );
    const all = [reported, sums?.attempts ?? -1, sums?.ledger ?? -1, sums?.spent ?? -1];
    difference += Math.max(...all) - Math.min(...all);
    difference += 100 * contacts.filter((row) => !seen.has(row.callId ?? '')).length;
  }
  return difference;
}
