import type { DebtorFilter } from './debtor-filter.ts';
import type { DeskSpec } from './desk-script.ts';
import type { Disposition } from './disposition.ts';
import type { MessagePart, MessageSpec } from './message.ts';
import type { Kopecks } from './money.ts';
import type { RateCard } from './rate-card.ts';

/**
 * A campaign as the file of design §8 says it, parsed: milliseconds, kopecks, per cent. Plain JSON, so that it is stored as it is;
 * `src/config/campaign-file.ts` reads and writes the YAML without loss.
 */
export interface CampaignSpec {
  readonly name: string;
  readonly account: string;
  /** All of them bind: windows intersect, caps take the minimum. Never empty. */
  readonly policies: readonly string[];
  /** Named in the disclosure; absent: the account's name. */
  readonly creditor?: string;
  /** E.164; absent: the trunk's first. */
  readonly callerId?: string;
  /** In order of preference. Never empty. */
  readonly trunks: readonly string[];
  /** Calls at once; absent: what the trunks have. */
  readonly lines?: number;
  /** Calls started per second; absent: what the trunks allow. */
  readonly ratePerSecond?: number;
  readonly ringMs: number;
  /** Prices and costs stop the campaign here. */
  readonly spendingCap?: Amount;
  /** A higher one is served first when campaigns share a trunk. */
  readonly priority: number;
  readonly where: DebtorFilter;
  /** Share of debtors never called, 0–100. */
  readonly holdoutPercent: number;
  /** Narrows the policy's hours; absent: the policy's hours alone. */
  readonly schedule?: Schedule;
  readonly message: MessageSpec;
  /** A disposition not named here is not redialled. */
  readonly redial: RedialRules;
  /** House caps on attempts that nobody answered, per debtor. */
  readonly unanswered: UnansweredCaps;
  readonly transfer: TransferSpec;
  /** Absent: as by default. */
  readonly pacing?: PacingSpec;
  readonly machine: MachineSpec;
  /** Absent: the house's script. */
  readonly desk?: DeskSpec;
  readonly rates: RateCard;
}

export interface Amount {
  /** Kopecks. */
  readonly amount: Kopecks;
  /** ISO 4217. */
  readonly currency: string;
}

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

export interface Schedule {
  readonly days: readonly Weekday[];
  /** Minutes after midnight in the person's zone; `toMinute` is the first that is outside, up to 1440. */
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Dispositions after which a campaign may call again. Final ones are not among them. */
export const redialable = [
  'heard-part',
  'answered-silent',
  'transfer-abandoned',
  'voicemail',
  'assistant',
  'busy',
  'no-answer',
  'rejected',
  'blocked-by-carrier',
  'congestion',
  'trunk-down',
  'media-failed',
] as const satisfies Disposition[];
export type Redialable = (typeof redialable)[number];

export interface RedialRule {
  /** From the end of the attempt. */
  readonly afterMs: number;
  /** How many redials this disposition may cause for one target. */
  readonly times: number;
  /** The redial goes to the person's next number, after the last to the first again. */
  readonly nextPhone: boolean;
}

export type RedialRules = Readonly<Partial<Record<Redialable, RedialRule>>>;

/** Absent: no cap. */
export interface UnansweredCaps {
  readonly perDay?: number;
  readonly perWeek?: number;
}

/** `progressive` and `predictive` count an operator for everybody, `press-1` for whoever presses the key, `broadcast` for nobody. */
export const paceModes = ['broadcast', 'progressive', 'predictive', 'press-1'] as const;
export type PaceMode = (typeof paceModes)[number];

/** `preview`: the campaign is a work list; operators look at a person and dial themselves, the robot dials nobody. */
export const dialModes = [...paceModes, 'preview'] as const;
export type DialMode = (typeof dialModes)[number];

export interface PacingSpec {
  /** Absent: what the campaign's way to operators asks for. */
  readonly mode?: DialMode;
  /** Per cent of those who wanted an operator and may have found none in time; a policy may ask for less. Absent: 3. */
  readonly abandonedPercent?: number;
  /** How soon there must be an operator. Absent: 2 s. */
  readonly patienceMs?: number;
}

/** Who is handed to an operator: whoever presses the key, or everybody when the message has been said. */
export const transferMoments = ['key', 'message'] as const;

export interface TransferSpec {
  /** Absent: after a key. */
  readonly after?: (typeof transferMoments)[number];
  /** Queue of people who call back, and of a key that says `operator` alone; absent: no queue at all. */
  readonly queue?: string;
  /** How long a person waits for an operator. */
  readonly waitMs: number;
  /** When nobody was free: apologise and promise a callback, or apologise and hang up. */
  readonly otherwise: 'callback' | 'hang-up';
}

export const machineActions = ['hang-up', 'leave-message', 'retry'] as const;

export interface MachineSpec {
  readonly do: (typeof machineActions)[number];
  /** Left after the beep; never names the debt. Empty unless `leave-message`. */
  readonly say: readonly MessagePart[];
}
