import { z } from 'zod';
import type { AccountId, CampaignId } from '../../domain/ids.ts';
import { columnKinds } from '../../reporting/columns.ts';
import type { ReportScope } from '../../reporting/ports.ts';

export const readers = ['specialist', 'supervisor', 'manager', 'admin'] as const;
export const reportColumn = z.object({ name: z.string(), kind: z.enum(columnKinds) });
export const reportValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

/** Which rows of a report, and how they are shown. */
export const reportQuery = z.object({
  from: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Of what began (was reserved, promised, paid) at or after'),
  to: z.iso.datetime({ offset: true }).optional().describe('Before'),
  group: z.string().max(40).optional().describe('Add rows up by this column'),
  columns: z.string().max(600).optional().describe('Chosen columns in order, with commas between'),
  filter: z.string().max(600).optional().describe('column:value, several with | between; an empty value asks for none'),
});
export type ReportQuery = z.output<typeof reportQuery>;

export function scopeOf({ from, to }: ReportQuery, accountId: AccountId, campaign?: string): ReportScope {
  return {
    ...(campaign === undefined ? { accountId } : { campaignId: campaign as CampaignId }),
    ...(from !== undefined && { from: new Date(from) }),
    ...(to !== undefined && { to: new Date(to) }),
  };
}
