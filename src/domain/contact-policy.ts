import type { Disposition } from './disposition.ts';

/** How a person is reached. A call that listens to keys is `robot`; `voice-message` is a recording that listens to nothing. */
export const channels = ['robot', 'operator', 'voice-message', 'sms'] as const;
export type Channel = (typeof channels)[number];

/** Facts about a person that forbid contacting, wholly or in part. */
export const stops = [
  'bankruptcy',
  'refusal',
  'representative-only',
  'hospital',
  'disability-1',
  'minor',
  'incapacitated',
  'dispute',
  'wrong-person',
  'opted-out',
] as const;
export type Stop = (typeof stops)[number];

/** What a past contact came to: a disposition, or a plain word of a case file, or `open` (reserved or live: held counts as spent). */
export type ContactResult = Disposition | 'answered' | 'conversation' | 'sent' | 'open';

export interface PastContact {
  readonly at: Date;
  readonly channel: Channel;
  readonly result: ContactResult;
  /** Whether it was this person, this number, or both; caps bind to each. Absent: both. */
  readonly subject?: 'debtor' | 'phone' | 'both';
  /** Seconds between answer and end; matters only to a policy with a threshold. Absent: counts. */
  readonly talkSeconds?: number;
  /** Whether it would leave, or left, a message on a machine. Absent: a `voicemail` did, an open or unknown one did not. */
  readonly leavesMessage?: boolean;
}

/** Who may be contacted, as the policy sees them. */
export interface PolicySubject {
  /** E.164. Its country gives the candidate zones where nothing better is known. */
  readonly phone?: string;
  /** Stated IANA zone: the strongest evidence. */
  readonly zone?: string;
  /** Region or address as the list gave it. */
  readonly region?: string;
  readonly stops: readonly Stop[];
  /** Absent: consent and the caller-id contract count as given. */
  readonly consents?: Readonly<Record<string, boolean>>;
}

export interface PolicyQuestion {
  /** Ids of all policies that bind; windows intersect, caps take the minimum. */
  readonly policies: readonly string[];
  readonly at: Date;
  readonly channel: Channel;
  readonly subject: PolicySubject;
  /** Past and open contacts, any order; older than 31 days may be left out. */
  readonly history: readonly PastContact[];
  /** Longest ring in seconds: what would still ring when the window closes is refused. Absent: 0. */
  readonly ringSeconds?: number;
  /** A machine that answers would be left a message, so the counter of messages must have room too. Absent: false. */
  readonly leavesMessage?: boolean;
}

/** One decision line: allowed or not, by which rule of which version of which policy. */
export interface PolicyDecision {
  readonly allowed: boolean;
  /** Rule id, such as `window.workday`, `cap.calls.day`, `stop.bankruptcy`, `allowed`. */
  readonly rule: string;
  /** Plain English sentence with the figures. */
  readonly reason: string;
  /** `skipped` bucket, when denied. */
  readonly skip?:
    | 'no-consent'
    | 'do-not-call'
    | 'stopped'
    | 'cap'
    | 'held'
    | 'window'
    | 'zone-unknown-window'
    | 'schedule';
  /** Earliest instant when the same question would be allowed; absent when never. */
  readonly nextAllowedAt?: Date;
  /** Zone in which `nextAllowedAt` is written for people. */
  readonly zone: string;
  /** `id@version` of each policy asked, joined by `+`. */
  readonly policyVersion: string;
}
