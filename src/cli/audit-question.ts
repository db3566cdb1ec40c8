import { rate } from '../billing/rate.ts';
import type { Config } from '../config/schema.ts';
import { DozvonError } from '../domain/errors/index.ts';
import type { PolicyBook } from '../policy/book.ts';
import { bundledBook } from '../policy/bundled.ts';
import { decide } from '../policy/decide.ts';
import type { AuditQuestion, AuditScope } from '../reporting/audit/audit.ts';
import type { AuditContext } from '../reporting/audit/records.ts';

/** The audit's question for an installation: its trunks as they are configured now, its policies, its rates. */
export function auditQuestion(config: Config, scope: AuditScope, witness?: AuditQuestion['witness']): AuditQuestion {
  return {
    scope,
    trunks: new Map(
      Object.entries(config.trunks).map(([name, { lines, rate: perSecond }]) => [name, { lines, perSecond }]),
    ),
    rate,
    decide: decideAgain(bundledBook()),
    now: new Date(),
    ...(witness ? { witness } : {}),
  };
}

/** A policy that is gone from the installation cannot be asked again; its decisions stay as they were logged. */
function decideAgain(book: PolicyBook): AuditContext['decide'] {
  return (question) => {
    try {
      return decide(question, book);
    } catch (error) {
      if (error instanceof DozvonError && error.code === 'policy-unknown') return undefined;
      throw error;
    }
  };
}
