import { rate } from '../billing/rate.ts';
import type { Config } from '../config/schema.ts';
import { bookInForce } from '../policy/book-in-force.ts';
import { askAgain } from '../reporting/audit/ask-again.ts';
import type { AuditQuestion, AuditScope } from '../reporting/audit/audit.ts';

/** The audit's question for an installation: its trunks as they are configured now, its policies, its rates. */
export function auditQuestion(config: Config, scope: AuditScope, witness?: AuditQuestion['witness']): AuditQuestion {
  return {
    scope,
    trunks: new Map(
      Object.entries(config.trunks).map(([name, { lines, rate: perSecond }]) => [name, { lines, perSecond }]),
    ),
    rate,
    decide: askAgain(bookInForce),
    now: new Date(),
    ...(witness ? { witness } : {}),
  };
}
