import type { AuditReport } from '../reporting/audit/audit.ts';

/** The audit as a table: a line a rule under its promise, then the first breaches of each. */
export function auditTable(report: AuditReport): string {
  const lines = report.promises.flatMap(({ promise, rules }) => [
    promise,
    ...rules.flatMap((rule) => [
      `  ${rule.rule.padEnd(22)}${String(rule.checked).padStart(9)} checked ${String(rule.breaches).padStart(6)} broken   ${rule.about}`,
      ...rule.examples.map(
        ({ attemptId, what }) => `      ${attemptId === null ? what : `attempt ${attemptId} ${what}`}`,
      ),
    ]),
  ]);
  const verdict = report.breaches === 0 ? 'Every promise was kept.' : `${report.breaches} breaches.`;
  return [...lines, '', `${report.attempts} attempts replayed. ${verdict}`].join('\n');
}
