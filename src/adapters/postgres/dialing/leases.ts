import type { Lease, LeaseStore } from '../../../dialing/ports.ts';
import type { NodeName } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';

/** Leases of nodes as rows of the record; the database's clock decides when one has run out. */
export class PostgresLeases implements LeaseStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async claim(node: NodeName, owner: string, ttlMs: number): Promise<Lease | undefined> {
    const { rows } = await this.#pool.query<{ fence: number }>(
      `insert into nodes as n (name, owner, fence, lease_until) values ($1, $2, 1, now() + make_interval(secs => $3 / 1000.0))
       on conflict (name) do update set owner = $2, fence = n.fence + 1, lease_until = excluded.lease_until
       where n.lease_until < now() or n.owner is null
       returning fence`,
      [node, owner, ttlMs],
    );
    const [row] = rows;
    return row ? { node, fence: row.fence } : undefined;
  }

  /** A lease that has run out while the record was away lives again as long as nobody else has taken the node. */
  /** Also after it ran out, as long as nobody else has taken the node: the record may have been away for a while. */
  async renew(lease: Lease, owner: string, ttlMs: number, connected: boolean, note?: string): Promise<Date | false> {
    const { rows } = await this.#pool.query<{ now: Date }>(
      `update nodes set lease_until = now() + make_interval(secs => $4 / 1000.0), connected = $5, note = $6
       where name = $1 and owner = $2 and fence = $3 returning clock_timestamp() as now`,
      [lease.node, owner, lease.fence, ttlMs, connected, note],
    );
    return rows[0]?.now ?? false;
  }

  async leave(lease: Lease): Promise<void> {
    await this.#pool.query(
      `update nodes set owner = null, lease_until = '-infinity', connected = false where name = $1 and fence = $2`,
      [lease.node, lease.fence],
    );
  }
}
