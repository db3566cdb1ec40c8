import { listen } from '../adapters/postgres/listen.ts';
import { openPool, readsByKey } from '../adapters/postgres/pool.ts';
import { PostgresPace } from '../adapters/postgres/scheduling/pace.ts';
import { PostgresSchedule } from '../adapters/postgres/scheduling/schedule.ts';
import { HopperWriter } from '../adapters/redis/hopper.ts';
import { bookInForce } from '../policy/book-in-force.ts';
import { Hours, hoursBy } from '../scheduling/hours.ts';
import { OperatorPaces } from '../scheduling/pacing/operator-paces.ts';
import { paceTerms } from '../scheduling/pacing/terms.ts';
import { Scheduler } from '../scheduling/scheduler.ts';
import { keepMailing } from './morning-mail.ts';
import { RecordKeeper } from './record-keeper.ts';
import type { RoleKit, Running } from './role-kit.ts';
import { systemClock } from './system-clock.ts';

/** The role that fills the hoppers. Several may run: a target is handed out once, whoever takes it. */
export async function startScheduler(kit: RoleKit): Promise<Running> {
  const { config, addresses, log } = kit;
  const pool = openPool(addresses.databaseUrl, 'scheduler', 4, readsByKey);
  pool.on('error', (error) => log.warn({ error }, 'a connection to the record broke'));
  const hopper = new HopperWriter(addresses.redisUrl, log);
  const store = new PostgresSchedule(pool);
  const trunk = (name: string) => {
    const terms = config.trunks[name];
    return terms && { lines: terms.lines, perSecond: terms.rate };
  };
  const hours = new Hours(hoursBy(bookInForce));
  const paces = new OperatorPaces(new PostgresPace(pool), paceTerms(bookInForce));
  const scheduler = new Scheduler({ store, hopper, log, hours, paces, trunk }, systemClock);
  const due = listen(addresses.databaseUrl, ['dozvon_due'], () => scheduler.wake(), log);
  scheduler.start();
  const keeper = new RecordKeeper(kit);
  keeper.start();
  const mailing = keepMailing(kit);
  return {
    stop: async () => {
      await mailing.stop();
      await keeper.stop();
      await scheduler.stop();
      await due.stop();
      await hopper.close();
      await pool.end();
    },
  };
}
