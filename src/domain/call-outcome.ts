/** What an operator says came of a talk, in the order of the keys 1 to 8. */
export const callOutcomeNames = [
  'promised',
  'callback-asked',
  'refused',
  'dispute',
  'wrong-person',
  'opted-out',
  'says-paid',
  'cut-off',
] as const;
export type CallOutcome = (typeof callOutcomeNames)[number];
