import { channels, stops } from '../domain/contact-policy.ts';
import { contactResults, isContactResult } from './counting.ts';
import { countingRules } from './counting-rule.ts';
import {
  type BucketDocument,
  type CapDocument,
  confidences,
  dayKeys,
  type PolicyDocument,
  type WindowsDocument,
} from './policy-document.ts';
import { fields, form, isoDate, list, positive, type Read, record, text, whole, word, wrong } from './read-document.ts';
import { readWhole } from './read-whole.ts';

const clock = form(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time HH:MM');

const span: Read<readonly [string, string]> = (value, path) => {
  const [open, close, ...more] = list(clock)(value, path);
  if (open === undefined || close === undefined || more.length > 0) return wrong(path, 'must be a pair of times');
  return open < close ? [open, close] : wrong(path, 'must open before it closes');
};

const spans: Read<readonly (readonly [string, string])[]> = (value, path) => {
  const read = list(span)(value, path);
  const ordered = read.every(([open], i) => i === 0 || open >= (read[i - 1]?.[1] ?? ''));
  return ordered ? read : wrong(path, 'must be in time order without overlaps');
};

const windows: Read<WindowsDocument> = (value, path) => {
  const read = record(spans)(value, path);
  for (const key of Object.keys(read)) word(dayKeys)(key, `${path}.${key}`);
  return read;
};

const result = form(new RegExp(`^(${contactResults.join('|')})$`), 'a disposition or a word of a history');
const results = (value: unknown, path: string) => list(result)(value, path).filter(isContactResult);

const counts = list(
  fields(
    { channels: list(word(channels)), rule: word(countingRules) },
    { minSeconds: whole(0), also: results, except: results },
  ),
);

const cap: Read<CapDocument> = (value, path) => {
  const { max, ...bucket } = fields(
    { max: whole(1) },
    { calendar: word(['day', 'week', 'month']), rollingDays: whole(1), rollingHours: whole(1) },
  )(value, path);
  if (Object.keys(bucket).length !== 1) return wrong(path, 'must have one of calendar, rollingDays, rollingHours');
  return { max, ...(bucket as BucketDocument) };
};

const duration: Read<{ readonly days: number } | { readonly hours: number }> = (value, path) => {
  const { days, hours } = fields({}, { days: whole(1), hours: whole(1) })(value, path);
  if (days !== undefined && hours === undefined) return { days };
  return hours !== undefined && days === undefined ? { hours } : wrong(path, 'must have one of days, hours');
};

const stopReach = (value: unknown, path: string) => {
  const read = record(word(['all', 'calls']))(value, path);
  for (const stop of Object.keys(read)) word(stops)(stop, `${path}.${stop}`);
  return read;
};

const named = { name: text, asks: list(word(channels)), counts };

const readShape = fields(
  {
    id: form(/^[a-z][a-z0-9-]*$/, 'lower-case words joined by hyphens'),
    version: whole(1),
    title: text,
    country: form(/^[A-Z]{2}$/, 'an ISO 3166 code of two letters'),
    validFrom: isoDate,
    source: text,
    reviewedOn: isoDate,
    windows,
    counters: list(fields({ ...named, caps: list(cap) }, {})),
    coolOffs: list(fields({ ...named, for: duration }, {})),
    stops: stopReach,
    consents: list(fields({ name: text, channels: list(word(channels)) }, {})),
    duties: fields(
      { disclosures: list(text), retentionDays: record(whole(1)) },
      {
        ringMinSeconds: positive,
        firstAudioMaxSeconds: positive,
        abandonment: fields({ percent: positive, hours: whole(1) }, {}),
      },
    ),
    notes: list(fields({ about: text, says: text, source: text, confidence: word(confidences) }, { doubtful: text })),
  },
  { calendar: text },
);

/**
 * Reads a policy document, the bundled ones and those of an installation alike.
 * @throws DozvonError `policy-file-wrong` with the path of the first wrong field
 */
export function readPolicy(value: unknown): PolicyDocument {
  return readWhole(readShape, value);
}
