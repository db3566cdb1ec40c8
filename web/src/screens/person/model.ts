import type { Dossier } from '../../api/people.ts';

/** One line of a person's history. */
export type Contact =
  | {
      readonly kind: 'call';
      readonly at: string;
      readonly call: Dossier['attempts'][number];
      /** What allowed it. */
      readonly decision: Dossier['decisions'][number] | undefined;
    }
  | { readonly kind: 'inbound'; readonly at: string; readonly call: Dossier['inbound'][number] }
  | { readonly kind: 'decision'; readonly at: string; readonly decision: Dossier['decisions'][number] }
  | { readonly kind: 'promise'; readonly at: string; readonly promise: Dossier['promises'][number] };

/**
 * Everything that happened, the newest first: calls with the rule that allowed them, calls to us, and what was not allowed. The same
 * refusal, asked again and again, stands once a day.
 */
export function historyOf(dossier: Dossier): readonly Contact[] {
  const allowed = new Map(
    dossier.decisions.flatMap((decision) =>
      decision.attemptId && decision.allowed ? [[decision.attemptId, decision] as const] : [],
    ),
  );
  const calls = dossier.attempts.map((call): Contact => {
    const at = call.history[0]?.at ?? '';
    return { kind: 'call', at, call, decision: allowed.get(call.attemptId) };
  });
  const inbound = dossier.inbound.map((call): Contact => ({ kind: 'inbound', at: call.arrivedAt, call }));
  const promises = dossier.promises.map((promise): Contact => ({ kind: 'promise', at: promise.madeAt, promise }));
  const denied = new Map<string, Contact>();
  for (const decision of dossier.decisions) {
    if (decision.allowed) continue;
    denied.set(`${decision.at.slice(0, 10)} ${decision.rule}`, { kind: 'decision', at: decision.at, decision });
  }
  return [...calls, ...inbound, ...promises, ...denied.values()].sort((a, b) => b.at.localeCompare(a.at));
}
