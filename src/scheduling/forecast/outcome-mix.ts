import type { CampaignSpec } from '../../domain/campaign-spec.ts';
import type { Disposition } from '../../domain/disposition.ts';
import type { KeyAction } from '../../domain/message.ts';
import type { Outcome, OutcomeMix, PastOutcome } from './ports.ts';

/** Fewer dials than this say too little of an account. */
const enoughDials = 200;

/** No call was made, or nobody knows what came of it: they say nothing of people. */
const tellsNothing: ReadonlySet<Disposition> = new Set([
  'refused-by-policy',
  'released',
  'cancelled',
  'unknown',
  'trunk-down',
]);

/**
 * Where an account has too little history: of people called from an unknown number a quarter does not answer and 23 %
 * hang up (facts/compliance.md §7, a Russian survey); the rest is an estimate of ours, and the forecast says so.
 */
const defaultShares = {
  'heard-full': 0.26,
  'no-answer': 0.25,
  'heard-part': 0.23,
  voicemail: 0.08,
  busy: 0.04,
  assistant: 0.03,
  transferred: 0.03,
  promised: 0.02,
  rejected: 0.02,
  'bad-number': 0.02,
  'answered-silent': 0.015,
  'opted-out': 0.005,
} as const satisfies Partial<Record<Disposition, number>>;

/** Outcomes that only a key brings about; without the key these people hear the message. */
const byKey: Readonly<Partial<Record<Disposition, KeyAction['do']>>> = {
  transferred: 'operator',
  promised: 'promise',
  'opted-out': 'opt-out',
  'wrong-person': 'wrong-person',
};

/**
 * How the dials of a campaign are expected to end: as the account's did, or by stated defaults.
 * @param messageMs expected length of the message in one play
 */
export function outcomeMix(past: readonly PastOutcome[], spec: CampaignSpec, messageMs: number): OutcomeMix {
  const told = past.filter(({ disposition }) => !tellsNothing.has(disposition));
  const dials = told.reduce((sum, { count }) => sum + count, 0);
  if (dials >= enoughDials) {
    const outcomes = told.map(({ count, ...rest }) => ({ ...rest, share: count / dials }));
    return { from: 'history', dials, outcomes };
  }
  return { from: 'defaults', dials: 0, outcomes: defaults(spec, messageMs) };
}

function defaults(spec: CampaignSpec, messageMs: number): Outcome[] {
  const actions = new Set(Object.values(spec.message.keys).map((action) => action?.do));
  const shares = new Map<Disposition, number>();
  for (const [name, share] of Object.entries(defaultShares) as [Disposition, number][]) {
    const key = byKey[name];
    const becomes = key !== undefined && !actions.has(key) ? 'heard-full' : name;
    shares.set(becomes, (shares.get(becomes) ?? 0) + share);
  }
  return [...shares].map(([disposition, share]) => ({ disposition, share, ...times(disposition, spec, messageMs) }));
}

const answerMs = 12_000;
const operatorTalkMs = 120_000;

function times(
  disposition: Disposition,
  spec: CampaignSpec,
  messageMs: number,
): Omit<Outcome, 'disposition' | 'share'> {
  const heard = (part: number, extraMs = 0) => {
    const heardMs = Math.round(messageMs * part);
    return { ringMs: answerMs, talkMs: heardMs + extraMs, heardMs };
  };
  switch (disposition) {
    case 'heard-full':
      return heard(1, spec.message.listenMs);
    case 'heard-part':
      return heard(0.3);
    case 'transferred':
      return heard(0.6, operatorTalkMs);
    case 'promised':
    case 'opted-out':
      return heard(0.9, 4000);
    case 'voicemail':
      return { ringMs: answerMs, talkMs: spec.machine.do === 'leave-message' ? 20_000 : 6000, heardMs: 0 };
    case 'assistant':
    case 'answered-silent':
      return heard(0.5);
    case 'no-answer':
      return { ringMs: spec.ringMs, talkMs: 0, heardMs: 0 };
    default:
      return { ringMs: 3000, talkMs: 0, heardMs: 0 };
  }
}

/** Characters that a voice speaks in a second, pauses between sentences included (measured with RHVoice, Russian). */
const charactersPerSecond = 13;

/** Expected length of the message before any was rendered. @param promptMs length of a recorded prompt by its id */
export function expectedMessageMs(spec: CampaignSpec, promptMs: (id: string) => number | undefined): number {
  const said = spec.message.say.map((part) =>
    'prompt' in part ? (promptMs(part.prompt) ?? 4000) : (part.text.length / charactersPerSecond) * 1000,
  );
  const disclosures = spec.message.disclosure.length * 3000;
  return Math.round(said.reduce((sum, ms) => sum + ms, disclosures));
}
