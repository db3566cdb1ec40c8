import type { Pool } from '../pool.ts';

/** Stops all dialling of the installation, or lets it go on. Every dial asks for this switch in the transaction that begins it. */
export async function emergencyStop(pool: Pool, on: boolean): Promise<void> {
  if (on) await pool.query(`insert into switches (name, value) values ('stop-all', 'on') on conflict do nothing`);
  else await pool.query(`delete from switches where name = 'stop-all'`);
  await pool.query(`select pg_notify('dozvon_due', '')`);
}
