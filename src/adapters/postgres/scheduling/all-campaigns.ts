import type { Pool } from '../pool.ts';

/** A campaign of any account, as a list names it. */
export interface CampaignLine {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  /** 2 and more: made by `--new` beside an older one of this name and list. */
  readonly run: number;
  readonly list: string;
  readonly state: string;
  readonly createdAt: Date;
}

/** Every campaign of the installation, the newest first. */
export async function allCampaigns(pool: Pool): Promise<readonly CampaignLine[]> {
  const { rows } = await pool.query<CampaignLine>(
    `select c.id, a.name as account, c.name, c.run, l.name as list, c.state, c.created_at as "createdAt"
     from campaigns c join accounts a on a.id = c.account_id join lists l on l.id = c.list_id
     order by c.created_at desc, c.id`,
  );
  return rows;
}
