import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from '../adapters/postgres/pool.ts';
import type { PostgresCampaigns } from '../adapters/postgres/scheduling/campaigns.ts';
import type { CampaignId } from '../domain/ids.ts';
import { type CampaignProgress, campaignProgress } from './campaign-progress.ts';
import { whyLine } from './why-line.ts';

/** One line for a person. */
export function progressLine(p: CampaignProgress, idle: string | undefined): string {
  const parts = [
    `${p.done}/${p.targets} done`,
    `${p.open} live`,
    `${p.attempts} dials`,
    `${p.redials} redials`,
    `${p.heardFull} heard in full`,
    `${p.transfers} transfers`,
  ];
  return `${parts.join(' · ')}${idle === undefined ? '' : ` · ${idle}`}`;
}

async function lineOf(pool: Pool, id: CampaignId, progress: CampaignProgress): Promise<string> {
  const why = progress.open === 0 ? await whyLine(pool, id, 'en') : undefined;
  return progressLine(progress, why?.text);
}

const pollMs = 300;

/**
 * Waits until the campaign has ended, showing how it goes. The first Ctrl-C pauses it, waits until its live calls have
 * ended (10 s at most) and leaves it so that `campaign resume` goes on.
 * @returns false when it was interrupted
 */
export async function waitForCampaign(
  pool: Pool,
  campaigns: PostgresCampaigns,
  id: CampaignId,
  show: (line: string) => void,
): Promise<boolean> {
  let interrupted = false;
  const onSignal = (): void => {
    interrupted = true;
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    while (!interrupted) {
      const progress = await campaignProgress(pool, id);
      show(await lineOf(pool, id, progress));
      if (progress.state === 'finished' || progress.state === 'cancelled') return true;
      await delay(pollMs);
    }
    await pauseAndDrain(pool, campaigns, id, show);
    return false;
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}

const drainMs = 10_000;

async function pauseAndDrain(
  pool: Pool,
  campaigns: PostgresCampaigns,
  id: CampaignId,
  show: (line: string) => void,
): Promise<void> {
  if ((await campaigns.state(id)) === 'running') await campaigns.move(id, 'paused');
  const end = Date.now() + drainMs;
  for (;;) {
    const progress = await campaignProgress(pool, id);
    show(await lineOf(pool, id, progress));
    if (progress.open === 0 || Date.now() > end) return;
    await delay(pollMs);
  }
}
