import type { CampaignSpec } from '../domain/campaign-spec.ts';
import type { PastContact, PolicyDecision, PolicySubject } from '../domain/contact-policy.ts';
import { houseDenial } from '../domain/unanswered-caps.ts';
import type { PolicyBook } from './book.ts';
import { decide } from './decide.ts';
import { whereIs } from './place.ts';
import { nextInSchedule } from './schedule.ts';

/** Asks for one person of a campaign: who, what was before, when. */
export type CampaignDecision = (subject: PolicySubject, history: readonly PastContact[], at: Date) => PolicyDecision;

/** Law and schedule in turn move the next instant on; they meet within a few steps or never. */
const mostSteps = 20;

/**
 * The policy engine as reservations and forecasts ask it: all policies of the campaign bind, then its own cap on unanswered attempts,
 * then its own hours. A call that listens to keys is `robot`; one that an operator dials is `operator`.
 */
export function decideBy(book: PolicyBook): (spec: CampaignSpec, by?: 'operator') => CampaignDecision {
  return (spec, by) => {
    const channel = by ?? channelOf(spec);
    const ringSeconds = Math.ceil(spec.ringMs / 1000);
    const leavesMessage = by === undefined && spec.machine.do === 'leave-message';
    return (subject, history, at) => {
      const lawful = (when: Date) =>
        decide({ policies: spec.policies, at: when, channel, subject, history, ringSeconds, leavesMessage }, book);
      const zones = (): readonly string[] => zonesOf(spec.policies, subject, book);
      const own = (when: Date): Refusal | undefined =>
        capRefusal(spec, history, when) ?? hoursRefusal(spec, zones, when);
      const decision = lawful(at);
      const refusal = decision.allowed ? own(at) : undefined;
      if (refusal === undefined) return decision;
      const { next, ...why } = refusal;
      const nextAllowedAt = next && meet(next, lawful, own);
      return { ...decision, allowed: false, ...why, ...(nextAllowedAt && { nextAllowedAt }) };
    };
  };
}

/** What a call of the campaign is to the law. */
export function channelOf({ message }: CampaignSpec): 'robot' | 'voice-message' {
  return Object.keys(message.keys).length > 0 ? 'robot' : 'voice-message';
}

/** Why the campaign itself does not dial now; `next` is absent when it never will. */
interface Refusal {
  readonly rule: string;
  readonly reason: string;
  readonly skip: 'cap' | 'schedule';
  readonly next: Date | undefined;
}

function capRefusal(spec: CampaignSpec, history: readonly PastContact[], at: Date): Refusal | undefined {
  const house = houseDenial(spec.unanswered, history, at);
  return house && { rule: house.rule, reason: house.reason, skip: 'cap', next: house.nextAllowedAt };
}

function hoursRefusal(spec: CampaignSpec, zones: () => readonly string[], at: Date): Refusal | undefined {
  if (!spec.schedule) return undefined;
  const next = nextInSchedule(spec.schedule, zones(), at, spec.ringMs);
  if (next?.getTime() === at.getTime()) return undefined;
  const reason = "Outside the campaign's own hours in a zone where the person may be";
  return { rule: 'schedule', reason, skip: 'schedule', next };
}

/** The first instant that both the law and the campaign allow. */
function meet(
  from: Date,
  lawful: (at: Date) => PolicyDecision,
  own: (at: Date) => Refusal | undefined,
): Date | undefined {
  let at: Date | undefined = from;
  for (let step = 0; at && step < mostSteps; step++) {
    const decision: PolicyDecision = lawful(at);
    const refusal: Refusal | undefined = decision.allowed ? own(at) : undefined;
    if (decision.allowed && !refusal) return at;
    at = decision.allowed ? refusal?.next : decision.nextAllowedAt;
  }
  return undefined;
}

/** IANA names of the zones where a person may be, as these policies see it. */
export function zonesOf(policies: readonly string[], subject: PolicySubject, book: PolicyBook): readonly string[] {
  const [first = ''] = policies;
  return whereIs(subject, book.policy(first).document.country, book.places).zones.map((zone) => zone.name);
}
