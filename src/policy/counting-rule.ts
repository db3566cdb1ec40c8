/**
 * Ways to count, from compliance §0: `attempt` a dial that left us · `connected` it reached the number (rang, was busy) ·
 * `answered` something picked up · `answered-not-machine` something picked up that is not surely a machine ·
 * `human-answered` a person did · `conversation` a person did more than hang up · `sent` an SMS went out ·
 * `message-left` a machine took a message · `listed` only the results that the row lists under `also`.
 */
export const countingRules = [
  'attempt',
  'connected',
  'answered',
  'answered-not-machine',
  'human-answered',
  'conversation',
  'sent',
  'message-left',
  'listed',
] as const;
export type CountingRule = (typeof countingRules)[number];
