import { openAttemptStates } from '../../domain/attempt.ts';
import type { AuditAttempt, AuditContext } from './records.ts';
import { type AuditRule, broken, type Verdict, type Watch } from './rule.ts';

/** At no moment more calls on a trunk, or of a campaign, than it has lines. */
export const linesKept: AuditRule = {
  promise: 'no-line-leaks',
  rule: 'lines',
  about: 'at no moment did a trunk or a campaign have more calls than lines',
  remembers: true,
  watch: (context) => watchLines(context),
};

function watchLines(context: AuditContext): Watch {
  const live = new Map<string, number[]>();
  return (attempt) => {
    if (attempt.dialedAt === null) return 'not-asked';
    const limits = limitsOf(attempt, context);
    let over: string | undefined;
    for (const { key, lines } of limits) {
      const ends = (live.get(key) ?? []).filter((end) => end > (attempt.dialedAt ?? 0));
      ends.push(attempt.endedAt ?? Number.POSITIVE_INFINITY);
      live.set(key, ends);
      if (ends.length > lines) over ??= `was call ${ends.length} at once on ${key}, which has ${lines} lines`;
    }
    if (over !== undefined) return broken(over);
    return limits.length > 0 ? 'kept' : 'not-asked';
  };
}

function limitsOf(attempt: AuditAttempt, context: AuditContext): readonly { key: string; lines: number }[] {
  const trunk = context.trunks.get(attempt.trunk)?.lines;
  const campaign = context.campaigns.get(attempt.campaignId ?? '');
  const limits: { key: string; lines: number }[] = [];
  if (trunk !== undefined) limits.push({ key: `trunk ${attempt.trunk}`, lines: trunk });
  if (campaign?.spec.lines !== undefined) limits.push({ key: `campaign ${campaign.id}`, lines: campaign.spec.lines });
  return limits;
}

/** Longer than any call may last, with the time that a dead node is given. */
export const longestCallMs = 4 * 3_600_000;

const open: readonly string[] = openAttemptStates;

export const notStuck: AuditRule = {
  promise: 'no-line-leaks',
  rule: 'not-stuck',
  about: `no attempt has been open for more than ${longestCallMs / 3_600_000} hours`,
  watch: (context) => (attempt) => stuck(attempt, context.now),
};

function stuck(attempt: AuditAttempt, now: number): Verdict {
  if (!open.includes(attempt.state)) return 'kept';
  const age = now - attempt.reservedAt;
  return age <= longestCallMs ? 'kept' : broken(`has been "${attempt.state}" for ${Math.floor(age / 60_000)} minutes`);
}
