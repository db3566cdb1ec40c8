import type { UnansweredCaps } from './campaign-spec.ts';
import type { ContactResult, PastContact } from './contact-policy.ts';

/** A house cap that stands in the way. */
export interface HouseDenial {
  /** `house.unanswered.day` or `house.unanswered.week`. */
  readonly rule: string;
  readonly reason: string;
  /** The first instant at which this cap lets another attempt pass. */
  readonly nextAllowedAt: Date;
}

const dayMs = 86_400_000;

/** The telephone rang or could have: what a person who does not answer notices. `open` and `unknown` might be one of these. */
const disturbing: ReadonlySet<ContactResult> = new Set(['busy', 'no-answer', 'rejected', 'open', 'unknown']);

/**
 * Whether a campaign's cap on unanswered attempts forbids another one now. Days and weeks are any 24 hours and any seven days,
 * so no calendar day or week of any zone can hold more. Counts this debtor's attempts, whatever the number and campaign.
 * @returns the cap that lasts longest; undefined when none forbids
 */
export function houseDenial(caps: UnansweredCaps, history: readonly PastContact[], at: Date): HouseDenial | undefined {
  const times = history
    .filter((contact) => contact.subject !== 'phone' && disturbing.has(contact.result))
    .map((contact) => contact.at.getTime())
    .filter((time) => time <= at.getTime())
    .sort((a, b) => b - a);
  const denials = [denial('day', dayMs, caps.perDay, times, at), denial('week', 7 * dayMs, caps.perWeek, times, at)];
  return denials
    .filter((one) => one !== undefined)
    .sort((a, b) => b.nextAllowedAt.getTime() - a.nextAllowedAt.getTime())
    .at(0);
}

/** @param times newest first */
function denial(
  period: 'day' | 'week',
  periodMs: number,
  cap: number | undefined,
  times: readonly number[],
  at: Date,
): HouseDenial | undefined {
  const oldestThatCounts = cap === undefined ? undefined : times[cap - 1];
  if (oldestThatCounts === undefined || oldestThatCounts + periodMs <= at.getTime()) return undefined;
  return {
    rule: `house.unanswered.${period}`,
    reason: `${cap} unanswered attempts within a ${period}: the campaign allows no more`,
    nextAllowedAt: new Date(oldestThatCounts + periodMs),
  };
}
