import type { CampaignSpec } from '../../domain/campaign-spec.ts';
import { lawfulPatienceSeconds, usualCapPercent } from '../../pacing/abandonment-meter.ts';
import type { PolicyBook } from '../../policy/book.ts';
import { dutiesOf } from '../../policy/duties.ts';
import type { PaceTerms } from './ports.ts';

const daySeconds = 86_400;

/** The campaign's own cap over a day, and every cap of its policies over their hours: the tightest decides. */
export function paceTerms(book: PolicyBook): (spec: CampaignSpec) => PaceTerms {
  return ({ pacing, policies }) => ({
    patienceSeconds: pacing?.patienceMs === undefined ? lawfulPatienceSeconds : pacing.patienceMs / 1000,
    windows: [
      { capPercent: pacing?.abandonedPercent ?? usualCapPercent, seconds: daySeconds },
      ...dutiesOf(policies, book).abandonment.map(({ percent, hours }) => ({
        capPercent: percent,
        seconds: hours * 3600,
      })),
    ],
  });
}
