import type { CampaignProgress } from './campaign-progress.ts';

/** Why a running campaign dials nothing now, in one sentence; undefined while it dials. */
export function idleSentence(p: CampaignProgress): string | undefined {
  if (p.state === 'paused') return 'paused: "dozvon campaign resume" goes on';
  if (p.state !== 'running' || p.open > 0) return undefined;
  if (p.idle === 'trunk-down') return 'nothing dials: every trunk of the campaign is down; it is tried again by itself';
  if (p.idle === 'dialer-down') return 'nothing dials: waiting for a dialer that is connected to Asterisk';
  if (p.idle !== null) return `nothing dials: ${p.idle}`;
  if (p.nextSeconds !== null && p.nextSeconds > 1) return `next dial in ${duration(p.nextSeconds)}`;
  return undefined;
}

function duration(seconds: number): string {
  if (seconds < 120) return `${Math.ceil(seconds)} s`;
  if (seconds < 7200) return `${Math.ceil(seconds / 60)} min`;
  return `${Math.ceil(seconds / 3600)} h`;
}
