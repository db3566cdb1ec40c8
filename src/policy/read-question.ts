import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { DateTime } from 'luxon';
import { channels, type PastContact, type PolicyQuestion, stops } from '../domain/contact-policy.ts';
import type { PolicyBook } from './book.ts';
import { contactResults, isContactResult } from './counting.ts';
import { type Consents, readConsents } from './read-consents.ts';
import { flag, list, looseFields, positive, type Read, text, word, wrong } from './read-document.ts';
import { zoneClock } from './zone-clock.ts';

const withOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

const instant: Read<Date> = (value, path) => {
  const said = text(value, path);
  const read = DateTime.fromISO(said);
  if (withOffset.test(said) && read.isValid) return read.toJSDate();
  return wrong(path, `must be a time with offset, such as 2026-11-24T10:00:00+03:00, got "${said}"`);
};

const result = (value: unknown, path: string) => {
  if (typeof value === 'string' && isContactResult(value)) return value;
  return wrong(path, `must be one of ${contactResults.join(', ')}`);
};

const past: Read<PastContact> = looseFields(
  { at: instant, channel: word(channels), result },
  { subject: word(['debtor', 'phone', 'both']), talkSeconds: positive, leavesMessage: flag },
);

const maybeText: Read<string> = (value, path) => (value === '' ? '' : text(value, path));

const zone: Read<string> = (value, path) => {
  const name = maybeText(value, path);
  return name === '' || zoneClock(name) ? name : wrong(path, `is no IANA time zone: "${name}"`);
};

const policyIds: Read<readonly string[]> = (value, path) => {
  const ids = Array.isArray(value) ? list(text)(value, path) : text(value, path).split('+');
  return ids.length > 0 ? ids : wrong(path, 'must name a policy');
};

const debtor = looseFields({}, { stops: list(word(stops)), consents: readConsents });

const readShape = looseFields(
  { policy: policyIds, at: instant, channel: word(channels) },
  {
    phone: maybeText,
    zone,
    region: maybeText,
    debtor,
    consents: readConsents,
    history: list(past),
    ringSeconds: positive,
    leavesMessage: flag,
  },
);

/**
 * Reads a question as `policy check` and the HTTP door take it; fields it does not know may stand beside.
 * @throws FieldProblem for the first wrong field
 */
export function readQuestion(value: unknown, book: PolicyBook): PolicyQuestion {
  const read = readShape(value, '');
  const known = book.policies.map((policy) => policy.id);
  for (const id of read.policy) if (!known.includes(id)) wrong('policy', `"${id}" is not known: ${known.join(', ')}`);
  const consents: Consents = { ...read.debtor?.consents, ...read.consents };
  return {
    policies: read.policy,
    at: read.at,
    channel: read.channel,
    subject: {
      ...(read.phone ? { phone: e164(read.phone) } : {}),
      ...(read.zone ? { zone: read.zone } : {}),
      ...(read.region ? { region: read.region } : {}),
      stops: read.debtor?.stops ?? [],
      ...(Object.keys(consents).length > 0 ? { consents } : {}),
    },
    history: read.history ?? [],
    ...(read.ringSeconds === undefined ? {} : { ringSeconds: read.ringSeconds }),
    ...(read.leavesMessage === undefined ? {} : { leavesMessage: read.leavesMessage }),
  };
}

/** Numbers written the Russian way are understood too; an international one is taken as it is. */
function e164(phone: string): string {
  if (/^\+\d{7,15}$/.test(phone)) return phone;
  const read = parsePhoneNumberFromString(phone, 'RU');
  return read?.isPossible() ? read.number : wrong('phone', `is no phone number: "${phone}"`);
}
