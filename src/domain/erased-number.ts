/** What stands in place of the number of an erased person begins so; the rest is a keyed hash (docs/people.md). */
const prefix = 'erased:';

/** Whether the record keeps only the hash of this number: it can be compared for equality and nothing else. */
export function isErasedNumber(phone: string): boolean {
  return phone.startsWith(prefix);
}
