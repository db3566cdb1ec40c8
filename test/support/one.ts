/** The only element. @throws when there is none, or more than one */
export function one<T>(list: readonly T[]): T {
  const [first, ...others] = list;
  if (first === undefined || others.length > 0) throw new Error(`Wanted one, got ${list.length}`);
  return first;
}
