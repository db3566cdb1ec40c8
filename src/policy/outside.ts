/** What the record says of a number outside that an operator wants to connect a person with. */
export interface OutsideFacts {
  /** On the account's list of outside numbers. */
  readonly listed: boolean;
  /** The account lets operators dial numbers that are not on the list. */
  readonly anyAllowed: boolean;
  /** On the do-not-call list of the account or of everybody. */
  readonly doNotCall: boolean;
  /** A number of a person of the account's lists. */
  readonly debtors: boolean;
}

export interface OutsideDecision {
  readonly allowed: boolean;
  readonly rule: 'do-not-call' | 'outside-listed' | 'outside-debtor' | 'outside-any' | 'outside-not-listed';
  readonly reason: string;
}

/**
 * Whether an operator may dial this number as a third party. It is no contact with a debtor, so hours and limits do not count; for the
 * same reason it must not reach a debtor past them. Who asked not to be called is not called, listed or not.
 */
export function decideOutside({ listed, anyAllowed, doNotCall, debtors }: OutsideFacts): OutsideDecision {
  if (doNotCall) return { allowed: false, rule: 'do-not-call', reason: 'The number is on the do-not-call list' };
  if (listed) return { allowed: true, rule: 'outside-listed', reason: 'The number is on the list of outside numbers' };
  if (debtors)
    return {
      allowed: false,
      rule: 'outside-debtor',
      reason: 'The number is that of a person of your lists: call it from the work list',
    };
  return anyAllowed
    ? { allowed: true, rule: 'outside-any', reason: 'The account allows any number' }
    : { allowed: false, rule: 'outside-not-listed', reason: 'The number is not on the list of outside numbers' };
}
