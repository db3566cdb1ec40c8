import { readStanding } from '../adapters/postgres/board/standing.ts';
import { bookInForce } from '../policy/book-in-force.ts';
import { calendarFinding } from '../stack/calendar-finding.ts';
import { examine, type Finding } from '../stack/doctor.ts';
import type { HttpKit } from './kit.ts';
import { trunksOf } from './routes/trunks.ts';

/** A scheduler asks the record at least so often. */
const scheduledWithinMs = 60_000;

/** What `dozvon doctor` finds, and what only a running product knows. */
export async function findingsOf(kit: HttpKit): Promise<readonly Finding[]> {
  const [machine, trunks, work] = await Promise.all([
    examine(kit.config, kit.addresses.state),
    trunksOf(kit, Object.keys(kit.config.trunks)),
    workFindings(kit),
  ]);
  return [...machine, ...trunks.map(trunkFinding), ...work, calendarFinding(bookInForce, kit.now())];
}

type Trunk = Awaited<ReturnType<typeof trunksOf>>[number];

function trunkFinding({ name, state, trouble, inUse, lines }: Trunk): Finding {
  const check = `trunk ${name}`;
  if (state === 'up') return { check, state: 'ok', detail: `${inUse} of ${lines} lines in use` };
  if (state === 'unknown') return { check, state: 'off', detail: 'the registration is not known yet' };
  const detail = [trouble?.kind ?? 'down', trouble?.sipStatus].filter(Boolean).join(' ');
  return { check, state: 'bad', detail, remedy: 'Look at it under Settings, Trunks, and make a test call.' };
}

async function workFindings(kit: HttpKit): Promise<readonly Finding[]> {
  const { scheduledAt, forgotten, open } = await readStanding(kit.pool);
  const age = scheduledAt === null ? undefined : kit.now().getTime() - scheduledAt.getTime();
  const pass: Finding =
    age !== undefined && age <= scheduledWithinMs
      ? { check: 'scheduler pass', state: 'ok', detail: `${Math.max(0, Math.round(age / 1000))} s ago` }
      : {
          check: 'scheduler pass',
          state: 'bad',
          detail:
            scheduledAt === null ? 'no scheduler is connected to the record' : `last at ${scheduledAt.toISOString()}`,
          remedy: 'Run ./dozvon up with the role scheduler.',
        };
  const calls: Finding =
    forgotten === 0
      ? { check: 'open calls', state: 'ok', detail: `${open} open, none forgotten` }
      : {
          check: 'open calls',
          state: 'bad',
          detail: `${forgotten} are open for more than 4 hours`,
          remedy: 'Run ./dozvon attempt resolve, or wait for the call log of Asterisk.',
        };
  return [pass, calls];
}
