export const recordingSides = ['person', 'operator'] as const;
export type RecordingSide = (typeof recordingSides)[number];

/** Names of the recordings of each side beside that of the whole talk. */
export function sideNames(recording: string): Readonly<Record<RecordingSide, string>> {
  return { person: `${recording}-person`, operator: `${recording}-operator` };
}
