/** Names that a message may always use, with the filter that speaks them when none is written. */
export const knownVariables = {
  name: 'text',
  phone: 'phone',
  creditor: 'text',
  today: 'date',
  'debt.amount': 'money',
  'debt.due': 'date',
  'debt.service': 'text',
  'debt.id': 'spell',
} as const satisfies Record<string, string>;

/** Whether the name is one of {@link knownVariables}. */
export function isKnownVariable(name: string): name is keyof typeof knownVariables {
  return Object.hasOwn(knownVariables, name);
}

/** The filter of a variable that is written without one. */
export function defaultFilter(name: string): string {
  return isKnownVariable(name) ? knownVariables[name] : 'text';
}
