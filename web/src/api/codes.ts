/** Codes that the server speaks. test/unit/web/words compares them with the catalogues of the server. */

export type Role = 'specialist' | 'operator' | 'supervisor' | 'manager' | 'admin';

export type CampaignState = 'draft' | 'ready' | 'running' | 'paused' | 'finished' | 'cancelled';

export type Disposition =
  | 'opted-out'
  | 'wrong-person'
  | 'promised'
  | 'transferred'
  | 'transfer-abandoned'
  | 'callback-asked'
  | 'heard-full'
  | 'heard-part'
  | 'answered-silent'
  | 'voicemail'
  | 'assistant'
  | 'busy'
  | 'no-answer'
  | 'rejected'
  | 'blocked-by-carrier'
  | 'bad-number'
  | 'congestion'
  | 'trunk-down'
  | 'media-failed'
  | 'cancelled'
  | 'refused-by-policy'
  | 'released'
  | 'unknown';

export type SkipReason =
  | 'no-consent'
  | 'do-not-call'
  | 'stopped'
  | 'cap'
  | 'held'
  | 'window'
  | 'zone-unknown-window'
  | 'retry-spent'
  | 'left-list'
  | 'paid'
  | 'lines'
  | 'rate'
  | 'trunk-down'
  | 'spending-cap'
  | 'paused'
  | 'review'
  | 'where'
  | 'holdout'
  | 'schedule'
  | 'operators'
  | 'abandonment'
  | 'clock'
  | 'dialer-down';
