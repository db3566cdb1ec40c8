import type { Stop } from '../../../domain/contact-policy.ts';
import type { DebtorId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';

/** Puts a stop on a person, or lifts it; it binds the next reservation, and every dial that is planned already. */
export async function setStop(pool: Pool, debtorId: DebtorId, stop: Stop, on: boolean): Promise<void> {
  const rest = 'array_remove(stops, $2)';
  await pool.query(`update debtors set stops = ${on ? `array_append(${rest}, $2)` : rest} where id = $1`, [
    debtorId,
    stop,
  ]);
}
