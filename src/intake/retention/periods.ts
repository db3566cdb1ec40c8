import { artefactNames, artefacts, type RetentionPeriod } from '../../domain/retention.ts';

/**
 * How long an account keeps each artefact: what the policies of its campaigns ask for, at least; the usual period where they
 * say nothing.
 * @param ofPolicies days by artefact, the longest of all policies of the account
 */
export function periodsOf(ofPolicies: Readonly<Record<string, number>>): readonly RetentionPeriod[] {
  return artefactNames.map((artefact) => {
    const { policyKey, days, source } = artefacts[artefact];
    const asked = policyKey === undefined ? undefined : ofPolicies[policyKey];
    return asked === undefined
      ? { artefact, days, source, byPolicies: false }
      : { artefact, days: asked, source: `the policies of its campaigns (${policyKey})`, byPolicies: true };
  });
}
