import type { CampaignSpec, PacingSpec, RedialRules, UnansweredCaps } from '../domain/campaign-spec.ts';
import type { KeyAction, MessagePart, MessageSpec } from '../domain/message.ts';
import type { RateCard } from '../domain/rate-card.ts';
import type { CampaignFile } from './campaign-schema.ts';
import { given } from './given.ts';

/** From the file's names to the domain's, defaults that depend on other fields filled in. */
export function toSpec(file: CampaignFile): CampaignSpec {
  const policies = typeof file.policy === 'string' ? [file.policy] : file.policy;
  const queue = file.transfer.queue ?? firstQueue(file);
  return {
    name: file.name,
    account: file.account,
    policies,
    ...given({ creditor: file.creditor, callerId: file.callerId }),
    trunks: file.trunks,
    ...given({ lines: file.lines, ratePerSecond: file.rate }),
    ringMs: file.ring,
    ...given({ spendingCap: file.spendingCap }),
    priority: file.priority,
    where: file.where,
    holdoutPercent: file.holdout,
    ...given({ schedule: scheduleOf(file) }),
    message: messageOf(file, queue),
    redial: redialOf(file),
    unanswered: file.unanswered ?? houseCaps(policies),
    transfer: {
      ...given({ queue, after: file.transfer.after }),
      waitMs: file.transfer.wait,
      otherwise: file.transfer.otherwise,
    },
    ...given({ pacing: pacingOf(file) }),
    machine: { do: file.machine.do, say: file.machine.say.map(partOf) },
    ...given({ desk: file.desk }),
    rates: ratesOf(file),
  };
}

function firstQueue({ message }: CampaignFile): string | undefined {
  return Object.values(message.keys)
    .flatMap((action) => (action?.do === 'operator' && action.queue !== undefined ? [action.queue] : []))
    .at(0);
}

function scheduleOf({ schedule }: CampaignFile) {
  return schedule && { days: schedule.days, fromMinute: schedule.from, toMinute: schedule.to };
}

function pacingOf({ pacing }: CampaignFile): PacingSpec | undefined {
  return pacing && given({ mode: pacing.mode, abandonedPercent: pacing.abandoned, patienceMs: pacing.patience });
}

function partOf(part: CampaignFile['message']['say'][number]): MessagePart {
  return part.prompt === undefined ? { text: part.text ?? '' } : { prompt: part.prompt };
}

function messageOf({ message }: CampaignFile, queue: string | undefined): MessageSpec {
  const { voice, say, keys, full, listen, ...same } = message;
  const actions = Object.entries(keys).flatMap(([key, action]) => {
    if (action === undefined) return [];
    const filled: KeyAction =
      action.do === 'operator' ? { do: 'operator', queue: action.queue ?? queue ?? '' } : action;
    return [[key, filled] as const];
  });
  return {
    ...same,
    ...given({ voice }),
    say: say.map(partOf),
    keys: Object.fromEntries(actions),
    fullPercent: full,
    listenMs: listen,
  };
}

/** `retry` promises a second call, so it has one even where the file names none. */
const machineRetry = { afterMs: 2 * 3_600_000, times: 1, nextPhone: false } as const;

function redialOf({ redial, machine }: CampaignFile): RedialRules {
  const rules = Object.entries(redial).flatMap(([disposition, rule]) =>
    rule === undefined
      ? []
      : [[disposition, { afterMs: rule.after, times: rule.times, nextPhone: rule.nextPhone }] as const],
  );
  return { ...(machine.do === 'retry' && { voicemail: machineRetry }), ...Object.fromEntries(rules) };
}

/** No law, but the house's default under 230-FZ: unanswered calls are not counted by it (design §7, `policy check`). */
function houseCaps(policies: readonly string[]): UnansweredCaps {
  return policies.includes('ru-230fz') ? { perDay: 2, perWeek: 6 } : {};
}

/** The card of a campaign file, or of `rates` alone. */
export function ratesOf({ rates }: Pick<CampaignFile, 'rates'>): RateCard {
  return {
    perContact: rates.perContact.amount,
    minute: rates.minute.amount,
    trunkMinute: rates.trunkMinute.amount,
    rounding: rates.rounding,
    currency: rates.perContact.currency,
    ...given({ contactDispositions: rates.contact }),
    minimumHeardMs: rates.minimumHeard,
  };
}
