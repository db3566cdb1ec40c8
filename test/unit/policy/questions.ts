import fc from 'fast-check';
import type { Channel, ContactResult, PastContact, PolicyQuestion } from '../../../src/domain/contact-policy.ts';
import { channels } from '../../../src/domain/contact-policy.ts';
import { contactResults, isContactResult } from '../../../src/policy/counting.ts';

/** Instants of a year that holds every kind of day and both clock changes, to the second. */
export const instants = fc
  .integer({ min: Date.UTC(2026, 0, 1) / 1000, max: Date.UTC(2027, 1, 1) / 1000 })
  .map((seconds) => new Date(seconds * 1000));

export const results: readonly ContactResult[] = contactResults.filter(isContactResult);

export const russianZones = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Novosibirsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
] as const;

export const changingZones = ['America/New_York', 'America/Santiago', 'Europe/London', 'Africa/Cairo'] as const;

/** A question about a person with up to a dozen contacts within forty days around the instant. */
export function questions(policies: readonly string[]): fc.Arbitrary<PolicyQuestion> {
  return fc
    .record({
      at: instants,
      channel: fc.constantFrom<Channel>(...channels),
      policy: fc.constantFrom(...policies),
      subject: fc.oneof(
        fc.record({ zone: fc.constantFrom<string>(...russianZones, ...changingZones), stops: fc.constant([]) }),
        fc.record({ phone: fc.constantFrom('+79131234567', '+78452123456', '+12125550123'), stops: fc.constant([]) }),
        fc.record({ region: fc.constantFrom('Якутия', 'Омская обл', '77'), stops: fc.constant([]) }),
      ),
      ringSeconds: fc.constantFrom(0, 30, 60),
      past: fc.array(pastContacts, { maxLength: 12 }),
    })
    .map(({ at, channel, policy, subject, ringSeconds, past }) => ({
      policies: policy.split('+'),
      at,
      channel,
      subject,
      ringSeconds,
      history: past.map(({ agoSeconds, ...contact }) => ({
        ...contact,
        at: new Date(at.getTime() - agoSeconds * 1000),
      })),
    }));
}

const pastContacts: fc.Arbitrary<Omit<PastContact, 'at'> & { agoSeconds: number }> = fc.record({
  agoSeconds: fc.oneof(fc.integer({ min: 0, max: 3 * 86_400 }), fc.integer({ min: -86_400, max: 40 * 86_400 })),
  channel: fc.constantFrom<Channel>(...channels),
  result: fc.constantFrom<ContactResult>(...results),
  subject: fc.constantFrom<'debtor' | 'phone' | 'both'>('debtor', 'phone', 'both'),
  leavesMessage: fc.boolean(),
});
