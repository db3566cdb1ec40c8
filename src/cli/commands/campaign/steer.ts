import type { Command } from 'commander';
import { openPool, type Pool } from '../../../adapters/postgres/pool.ts';
import { postgresCampaignFinder } from '../../../adapters/postgres/reports/find-campaign.ts';
import { PostgresCampaigns } from '../../../adapters/postgres/scheduling/campaigns.ts';
import type { CampaignState } from '../../../domain/campaign.ts';
import type { CampaignId } from '../../../domain/ids.ts';
import { pickCampaign } from '../../../reporting/pick-campaign.ts';
import { campaignProgress } from '../../campaign-progress.ts';
import { progressLine } from '../../campaign-wait.ts';
import type { CliContext } from '../../context.ts';
import { langOption, languageOption, whyLine } from '../../why-line.ts';
import { listCampaigns } from './list.ts';

/** Commands that move a campaign to another state. */
const moves = {
  start: { to: 'running', about: 'start a campaign that is ready' },
  pause: { to: 'paused', about: 'dial nobody any more; live calls go on' },
  resume: { to: 'running', about: 'go on with a paused campaign' },
  cancel: { to: 'cancelled', about: 'end a campaign for good' },
} as const satisfies Record<string, { readonly to: CampaignState; readonly about: string }>;

/** `dozvon campaign start|pause|resume|cancel CAMPAIGN` and `status [CAMPAIGN]`. */
export function registerSteer(campaign: Command, context: CliContext): void {
  for (const [name, { to, about }] of Object.entries(moves)) {
    campaign
      .command(`${name} <campaign>`)
      .description(about)
      .option('--json', 'print one JSON object')
      .action((idOrName: string, options: { json?: true }) =>
        withCampaign(context, idOrName, async (pool, id) => {
          const campaigns = new PostgresCampaigns(pool);
          // Pausing what is paused is no mistake: the wish is fulfilled.
          if ((await campaigns.state(id)) !== to) await campaigns.move(id, to);
          const answer = { campaignId: id, state: await campaigns.state(id) };
          context.out(options.json ? JSON.stringify(answer) : `${id} ${answer.state}`);
        }),
      );
  }
  campaign
    .command('status [campaign]')
    .description('how far a campaign has come; without a name, all campaigns')
    .option('--json', 'print one JSON object')
    .addOption(langOption())
    .action((idOrName: string | undefined, options: { json?: true; lang?: string }) => {
      if (idOrName === undefined) return listCampaigns(context, options.json ? 'json' : 'table');
      return withCampaign(context, idOrName, async (pool, id) => {
        const progress = await campaignProgress(pool, id);
        const why = await whyLine(pool, id, languageOption(options.lang));
        const line = `${progress.state} · ${progressLine(progress, why?.text)}`;
        context.out(options.json ? JSON.stringify({ campaignId: id, ...progress, why: why ?? null }) : line);
      });
    });
}

async function withCampaign(
  context: CliContext,
  idOrName: string,
  work: (pool: Pool, id: CampaignId) => Promise<void>,
): Promise<void> {
  const stack = await context.stack();
  const pool = openPool(stack.databaseUrl, 'campaign', 2);
  try {
    const { id } = await pickCampaign(postgresCampaignFinder(pool), idOrName);
    await work(pool, id);
  } finally {
    await pool.end();
  }
}
