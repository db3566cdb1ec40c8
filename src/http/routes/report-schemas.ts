import { z } from 'zod';
import { accountZone } from '../../adapters/postgres/accounts/accounts.ts';
import type { AccountId, CampaignId } from '../../domain/ids.ts';
import { columnKinds } from '../../reporting/columns.ts';
import { instantsOf } from '../../reporting/dashboard/period.ts';
import type { ReportScope } from '../../reporting/ports.ts';
import type { HttpKit } from '../kit.ts';

export const readers = ['specialist', 'supervisor', 'manager', 'admin'] as const;
export const reportColumn = z.object({ name: z.string(), kind: z.enum(columnKinds) });
export const reportValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

export const reportPeriod = z.object({
  from: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Of what began (was reserved, promised, paid) at or after'),
  to: z.iso.datetime({ offset: true }).optional().describe('Before'),
  fromDay: z.iso.date().optional().describe('The same as a day in the zone of the account'),
  toDay: z.iso.date().optional().describe('The last day, included'),
});

/** Which rows of a report, and how they are shown. */
export const reportQuery = reportPeriod.extend({
  group: z.string().max(40).optional().describe('Add rows up by this column'),
  columns: z.string().max(600).optional().describe('Chosen columns in order, with commas between'),
  filter: z.string().max(600).optional().describe('column:value, several with | between; an empty value asks for none'),
});
export type ReportQuery = z.output<typeof reportQuery>;

/** A campaign, or the whole account; days are those of the account's zone. */
export async function scopeOf(
  {
    kit,
    account,
    query,
  }: {
    readonly kit: HttpKit;
    readonly account: { readonly id: AccountId };
    readonly query: z.output<typeof reportPeriod>;
  },
  campaign?: string,
): Promise<ReportScope> {
  const { fromDay, toDay } = query;
  const zone = fromDay || toDay ? await accountZone(kit.pool, account.id) : 'UTC';
  const from = query.from ? new Date(query.from) : fromDay && instantsOf({ from: fromDay, to: fromDay }, zone).from;
  const to = query.to ? new Date(query.to) : toDay && instantsOf({ from: toDay, to: toDay }, zone).to;
  const subject = campaign === undefined ? { accountId: account.id } : { campaignId: campaign as CampaignId };
  return { ...subject, ...(from && { from }), ...(to && { to }) };
}
