/** Why a target is not being dialled now (design §7). Field names of `skipped` and `whyNot`, in JSON and CSV. */
export const skipReasons = [
  'no-consent',
  'do-not-call',
  'stopped',
  'cap',
  'held',
  'window',
  'zone-unknown-window',
  'retry-spent',
  'left-list',
  'paid',
  'lines',
  'rate',
  'trunk-down',
  'spending-cap',
  'paused',
  'review',
  'where',
  'holdout',
  'schedule',
  'operators',
  'abandonment',
  'clock',
  'dialer-down',
] as const;

export type SkipReason = (typeof skipReasons)[number];
