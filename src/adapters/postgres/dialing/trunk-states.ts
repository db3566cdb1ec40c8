import type { TrunkHealth } from '../../../domain/trunk-watch.ts';
import type { Pool } from '../pool.ts';

/**
 * Writes what the watch sees of a trunk. A registration that the trunk needs and does not have takes it out of service;
 * a qualify that is not answered only informs.
 */
export async function saveTrunkHealth(pool: Pool, health: TrunkHealth): Promise<void> {
  await pool.query(
    `insert into trunk_states (name, registration, rtt_ms, last_status) values ($1, $2, $3, $4)
     on conflict (name) do update set registration = $2, rtt_ms = $3, updated_at = now()`,
    [
      health.trunk,
      health.registration ?? null,
      health.roundTripMs === undefined ? null : Math.round(health.roundTripMs),
      null,
    ],
  );
  await pool.query(`select pg_notify('dozvon_due', '')`);
}
