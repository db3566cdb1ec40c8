import type { CampaignSpec } from '../../domain/campaign-spec.ts';
import type { DebtorVars } from '../../domain/debtor-filter.ts';
import { fillMessage } from './fill.ts';
import { planMessage } from './plan.ts';

/**
 * Tries a person's texts without an engine: a value that is missing is found before anybody is called.
 * @param today `2026-12-12`. @returns for a person's variables, what cannot be spoken and in which text; undefined when all can
 */
export function speechCheck(spec: CampaignSpec, today: string): (vars: DebtorVars) => string | undefined {
  const planned = planMessage(spec.message);
  if (!planned.ok) return () => planned.problems[0]?.message;
  const creditor = spec.creditor ?? spec.account;
  return (vars) => {
    const filled = fillMessage(planned.plan, { vars, today, creditor });
    return filled.ok ? undefined : `${filled.problem.message} The text: "${filled.problem.text}"`;
  };
}
