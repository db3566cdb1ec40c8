import type { Pool } from '../pool.ts';

const readSql = `select coalesce(jsonb_object_agg(grid, columns), '{}') as grids from user_columns where user_id = $1`;

/** Chosen columns by name of the list. */
export async function columnsOfUser(pool: Pool, userId: string): Promise<Record<string, string[]>> {
  return (await pool.query<{ grids: Record<string, string[]> }>(readSql, [userId])).rows[0]?.grids ?? {};
}

const keepSql = `
  insert into user_columns (user_id, grid, columns) values ($1, $2, $3)
  on conflict (user_id, grid) do update set columns = excluded.columns`;

/** Keeps a choice; an empty one is forgotten. */
export async function keepColumns(pool: Pool, userId: string, grid: string, columns: readonly string[]): Promise<void> {
  if (columns.length === 0)
    await pool.query('delete from user_columns where user_id = $1 and grid = $2', [userId, grid]);
  else await pool.query(keepSql, [userId, grid, columns]);
}
