import type { CampaignSpec } from '../domain/campaign-spec.ts';
import { defaultMinimumHeardMs } from '../domain/rate-card.ts';
import type { CampaignFile } from './campaign-schema.ts';
import { given } from './given.ts';

/** From the domain's names back to the file's; the exact reverse of `toSpec`. */
export function toFile(spec: CampaignSpec): CampaignFile {
  const [only, ...more] = spec.policies;
  return {
    name: spec.name,
    account: spec.account,
    policy: only !== undefined && more.length === 0 ? only : [...spec.policies],
    ...given({ creditor: spec.creditor, callerId: spec.callerId }),
    trunks: [...spec.trunks],
    ...given({ lines: spec.lines, rate: spec.ratePerSecond }),
    ring: spec.ringMs,
    ...given({ spendingCap: spec.spendingCap }),
    priority: spec.priority,
    where: spec.where,
    holdout: spec.holdoutPercent,
    ...given({ schedule: scheduleOf(spec) }),
    message: messageOf(spec),
    redial: redialOf(spec),
    unanswered: { ...spec.unanswered },
    transfer: {
      ...given({ queue: spec.transfer.queue, after: spec.transfer.after }),
      wait: spec.transfer.waitMs,
      otherwise: spec.transfer.otherwise,
    },
    ...given({ pacing: pacingOf(spec) }),
    machine: { do: spec.machine.do, say: [...spec.machine.say] },
    ...given({ desk: spec.desk && (structuredClone(spec.desk) as CampaignFile['desk']) }),
    rates: ratesOf(spec),
  };
}

function scheduleOf({ schedule }: CampaignSpec) {
  return schedule && { days: [...schedule.days], from: schedule.fromMinute, to: schedule.toMinute };
}

function pacingOf({ pacing }: CampaignSpec): CampaignFile['pacing'] {
  return pacing && given({ mode: pacing.mode, abandoned: pacing.abandonedPercent, patience: pacing.patienceMs });
}

function messageOf({ message }: CampaignSpec): CampaignFile['message'] {
  const { voice, fullPercent, listenMs, ...same } = message;
  return {
    ...same,
    ...given({ voice }),
    disclosure: [...message.disclosure],
    say: [...message.say],
    keys: { ...message.keys },
    full: fullPercent,
    listen: listenMs,
  };
}

function redialOf({ redial }: CampaignSpec): CampaignFile['redial'] {
  const rules = Object.entries(redial).map(
    ([disposition, { afterMs, times, nextPhone }]) => [disposition, { after: afterMs, times, nextPhone }] as const,
  );
  return Object.fromEntries(rules);
}

function ratesOf({ rates }: CampaignSpec): CampaignFile['rates'] {
  const { currency } = rates;
  return {
    perContact: { amount: rates.perContact, currency },
    minute: { amount: rates.minute, currency },
    trunkMinute: { amount: rates.trunkMinute, currency },
    rounding: rates.rounding,
    ...given({ contact: rates.contactDispositions && [...rates.contactDispositions] }),
    minimumHeard: rates.minimumHeardMs ?? defaultMinimumHeardMs,
  };
}
