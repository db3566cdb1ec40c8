import type { PolicyQuestion } from '../domain/contact-policy.ts';
import type { CompiledPolicy } from './compile.ts';
import type { Denial } from './reason.ts';

/**
 * The first stop or missing consent that forbids the contact whatever the hour: no later instant helps, only a new fact.
 * Stops come first: they are the person's own word or state.
 */
export function findBarrier(question: PolicyQuestion, policies: readonly CompiledPolicy[]): Denial | undefined {
  return findStop(question, policies) ?? findMissingConsent(question, policies);
}

function findStop({ subject, channel }: PolicyQuestion, policies: readonly CompiledPolicy[]): Denial | undefined {
  for (const stop of subject.stops) {
    const by = policies.find((policy) => policy.stops(stop, channel));
    if (by) {
      const skip = stop === 'opted-out' ? 'do-not-call' : 'stopped';
      return { rule: `stop.${stop}`, says: { code: 'stop', stop, policy: by.label }, skip };
    }
  }
  return undefined;
}

function findMissingConsent(question: PolicyQuestion, policies: readonly CompiledPolicy[]): Denial | undefined {
  const { subject, channel } = question;
  if (!subject.consents) return undefined;
  const refused = Object.keys(subject.consents).filter((name) => subject.consents?.[name] === false);
  for (const { document, label } of policies) {
    for (const name of refused) {
      const needed = document.consents.find((consent) => consent.name === name);
      const binds = needed
        ? needed.channels.includes(channel)
        : document.consents.length > 0 && !knownConsents.has(name);
      if (binds) {
        const says = { code: 'consent', consent: name, policy: label } as const;
        return { rule: `consent.${name}`, says, skip: 'no-consent' };
      }
    }
  }
  return undefined;
}

/** Names that policies use; a refusal under another name binds wherever any consent is needed. */
export const knownConsents: ReadonlySet<string> = new Set([
  'mass-call',
  'mass-message',
  'caller-id-contract',
  'prior-express',
]);
