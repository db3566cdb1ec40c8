import { type Disposition, dispositions } from '../domain/disposition.ts';
import type { RateAttempt } from '../domain/rate-card.ts';
import { nextAttempt } from '../domain/retry.ts';
import type { NextStep, SettleFacts, Settlement } from './ports.ts';

/** Says nothing of the trunk: no INVITE left, or nobody knows. */
const silentOnTrunk: ReadonlySet<Disposition> = new Set(['released', 'refused-by-policy', 'cancelled', 'unknown']);

/** What one ended attempt comes to: money, the target's next step, and what was learned of trunk and number. Pure. */
export function judge(facts: SettleFacts, rate: RateAttempt): Settlement {
  const { end, spec } = facts;
  const answeredMs = end.answeredAt ? Math.max(0, end.endedAt.getTime() - end.answeredAt.getTime()) : 0;
  const rating = spec && rate(spec.rates, { disposition: end.disposition, heardMs: end.heardMs, answeredMs });
  return {
    price: rating?.price ?? 0,
    cost: rating?.cost ?? 0,
    currency: rating?.currency ?? 'RUB',
    lines: rating?.lines ?? [],
    next: nextStep(facts),
    trunk: trunkNews(end.disposition),
    phoneHealth: phoneNews(end.disposition),
  };
}

function nextStep({ spec, history, phones, end, phone, trunk, kind }: SettleFacts): NextStep {
  if (!spec) return { do: 'done', why: undefined };
  const last = { kind, disposition: end.disposition, phone, trunk, endedAt: end.endedAt };
  const next = nextAttempt({
    rules: spec.redial,
    history: [...history, last],
    phones,
    trunks: spec.trunks,
  });
  if (next.do === 'stop') return { do: 'done', why: next.why === 'final' ? undefined : 'retry-spent' };
  const { at, kind: nextKind } = next;
  return {
    do: 'again',
    at,
    phone: next.phone,
    kind: nextKind,
    ...(next.trunk === undefined ? {} : { trunk: next.trunk }),
  };
}

function trunkNews(disposition: Disposition): 'works' | 'fails' | undefined {
  if (disposition === 'trunk-down') return 'fails';
  return silentOnTrunk.has(disposition) ? undefined : 'works';
}

function phoneNews(disposition: Disposition): 'good' | 'bad' | 'wrong-person' | undefined {
  if (disposition === 'bad-number') return 'bad';
  if (disposition === 'wrong-person') return 'wrong-person';
  return dispositions[disposition].answered ? 'good' : undefined;
}
