import type { Pool } from '../../src/adapters/postgres/pool.ts';
import { type AttemptFixture, ReportWorld } from './report-world.ts';

/** Ids that tests and golden files can name. */
export const attemptId = (n: number): string => `019ab000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;

/**
 * Six people and seven dials, small enough to compute every figure by hand (test/store/golden/README.md):
 * an early hang-up called again, a busy one who talks to an operator then, silence, a bad number and its next one,
 * a person without consent, a person whose turn has not come. Ten rows: three refused, two of one person.
 */
export async function goldenWorld(pool: Pool): Promise<ReportWorld> {
  const world = new ReportWorld(pool);
  await world.campaign('Golden', { accepted: 7, refused: 3, debtors: 6 });
  const one = await world.target('id:1001', ['+79990000001'], { heardFull: true, owed: 100_000 });
  const two = await world.target('id:=1+1', ['+79990000002'], { owed: 200_000, owes: 50_000 });
  const three = await world.target('phone:+79990000003', ['+79990000003'], {
    state: 'waiting',
    nextAt: '2026-11-22T08:00:00Z',
  });
  const four = await world.target('id:1004', ['+79990000004', '+79990000005'], { whyNot: 'retry-spent' });
  await world.target('id:1005', ['+79990000006'], { whyNot: 'no-consent' });
  await world.target('id:1006', ['+79990000007'], { state: 'waiting', nextAt: '2026-11-22T06:00:00Z' });
  const dials: AttemptFixture[] = [
    {
      target: one,
      reservedAt: at('06:00:00'),
      answered: 5.25,
      ended: 7.25,
      heardMs: 2000,
      disposition: 'heard-part',
      callId: 'c1@a',
    },
    { target: two, reservedAt: at('06:00:01'), ended: 3, disposition: 'busy', callId: 'c2@a' },
    { target: three, reservedAt: at('06:00:02'), ended: 32, disposition: 'no-answer', callId: 'c3@a' },
    { target: four, reservedAt: at('06:00:03'), ended: 2, disposition: 'bad-number', callId: 'c4@a' },
    {
      target: four,
      reservedAt: at('06:00:10'),
      phone: '+79990000005',
      kind: 'next-phone',
      redialOf: attemptId(4),
      answered: 4,
      ended: 11,
      heardMs: 6500,
      disposition: 'voicemail',
      callId: 'c5@a',
    },
    {
      target: two,
      reservedAt: at('06:06:00'),
      redialOf: attemptId(2),
      answered: 6,
      ended: 66,
      heardMs: 8000,
      keys: '21',
      disposition: 'transferred',
      callId: 'c6@a',
    },
    {
      target: one,
      reservedAt: at('06:11:00'),
      redialOf: attemptId(1),
      answered: 4,
      ended: 17.2,
      heardMs: 12_000,
      disposition: 'heard-full',
      callId: 'c7@a',
    },
  ];
  for (const [i, dial] of dials.entries()) await world.attempt({ ...dial, id: attemptId(i + 1) });
  await pool.query(
    `insert into transfers (id, account_id, campaign_id, attempt_id, queue, state, requested_at, bridged_at)
     values (gen_random_uuid(), $1, $2, $3, 'collectors', 'ended', now(), now())`,
    [world.accountId, world.campaignId, attemptId(6)],
  );
  return world;
}

function at(time: string): string {
  return `2026-11-22T${time}.000Z`;
}
