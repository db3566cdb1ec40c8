import type { AccountId } from '../../domain/ids.ts';
import type { Pool } from './pool.ts';

/** Columns of a list as somebody mapped them once. */
export interface MappingTemplate {
  readonly name: string;
  readonly headers: readonly string[];
  /** As the page sent it. */
  readonly mapping: unknown;
}

export async function mappingTemplates(pool: Pool, accountId: AccountId): Promise<readonly MappingTemplate[]> {
  const { rows } = await pool.query<MappingTemplate>({
    name: 'mapping-templates',
    text: 'select name, headers, mapping from mapping_templates where account_id = $1 order by updated_at desc, name',
    values: [accountId],
  });
  return rows;
}

/** The newest word under a name counts. */
export async function saveMappingTemplate(pool: Pool, accountId: AccountId, template: MappingTemplate): Promise<void> {
  await pool.query({
    name: 'save-mapping-template',
    text: `insert into mapping_templates (account_id, name, headers, mapping) values ($1, $2, $3, $4)
           on conflict (account_id, name) do update set headers = $3, mapping = $4, updated_at = now()`,
    values: [accountId, template.name, template.headers, JSON.stringify(template.mapping)],
  });
}

/** @returns false when there was none */
export async function removeMappingTemplate(pool: Pool, accountId: AccountId, name: string): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'remove-mapping-template',
    text: 'delete from mapping_templates where account_id = $1 and name = $2',
    values: [accountId, name],
  });
  return rowCount === 1;
}
