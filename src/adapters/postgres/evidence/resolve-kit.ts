import { rate } from '../../../billing/rate.ts';
import { judge } from '../../../dialing/judge.ts';
import type { ResolveKit } from '../../../dialing/resolve.ts';
import type { Pool } from '../pool.ts';
import { PostgresUnknowns } from './unknown-store.ts';

/** Everything that resolving needs, on the record. @param unanswered by the trunks' tables of causes */
export function resolveKit(pool: Pool, unanswered: ResolveKit['unanswered']): ResolveKit {
  return { store: new PostgresUnknowns(pool), judge: (facts) => judge(facts, rate), unanswered };
}
