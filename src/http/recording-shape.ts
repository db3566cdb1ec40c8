import { z } from 'zod';
import type { ListedRecording } from '../adapters/postgres/recordings/list-recordings.ts';
import { type Disposition, dispositions } from '../domain/disposition.ts';
import { debtorName } from '../reporting/present.ts';
import { pageQuery } from './page.ts';

const disposition = z.enum(Object.keys(dispositions) as [Disposition, ...Disposition[]]);
const yesNo = z.enum(['true', 'false']).optional();
const time = z.iso.datetime({ offset: true }).optional();
const length = z.coerce.number().int().min(0).max(86_400).optional();

export const recordingQuery = pageQuery.extend({
  person: z.uuid().optional(),
  phone: z.string().max(40).optional().describe('In any spelling'),
  operator: z.uuid().optional(),
  campaign: z.uuid().optional(),
  queue: z.string().max(100).optional(),
  disposition: disposition.optional(),
  minSeconds: length,
  maxSeconds: length,
  from: time,
  to: time,
  scored: yesNo,
  commented: yesNo,
  sample: z.enum(['week']).optional(),
});

const named = z.object({ id: z.string(), name: z.string() }).nullable();

export const recordingAnswer = z
  .object({
    id: z.string(),
    startedAt: z.date(),
    seconds: z.number().nullable(),
    lostWhy: z.string().nullable().describe('Why there is no sound'),
    person: z.object({ id: z.string(), debtor: z.string().nullable(), name: z.string().nullable() }).nullable(),
    phone: z.string().nullable(),
    operator: named,
    campaign: named,
    attempt: z.string().nullable(),
    queue: z.string().nullable(),
    inbound: z.boolean(),
    disposition: disposition.nullable(),
    comments: z.number(),
    score: z.number().nullable().describe('Per cent of the score card'),
  })
  .meta({ id: 'Recording' });

export const scoreLine = z.object({
  text: z.string().trim().min(1).max(200),
  max: z.int().min(1).max(9),
  weight: z.number().positive().max(100),
});

export const recordingStory = z.object({
  recording: recordingAnswer,
  before: z
    .object({ words: z.string().nullable(), heardMs: z.number(), messageMs: z.number().nullable(), keys: z.string() })
    .nullable()
    .describe('The message before the talk'),
  comments: z.array(
    z.object({ id: z.string(), atMs: z.number(), text: z.string(), madeBy: z.string(), madeAt: z.date() }),
  ),
  score: z
    .object({
      card: z.string(),
      lines: z.array(scoreLine),
      marks: z.array(z.number()),
      percent: z.number(),
      note: z.string(),
      scoredBy: z.string(),
      scoredAt: z.date(),
    })
    .nullable(),
  hearings: z.array(z.object({ at: z.date(), who: z.string(), reason: z.string() })),
});

/** A row as the API shows it; numbers as this visitor may see them. */
export function toRecording(row: ListedRecording, number: (text: string) => string): z.input<typeof recordingAnswer> {
  const { id, startedAt, seconds, lostWhy, queue, inbound, disposition, comments, score } = row;
  const { personId, debtor, name, phone, operatorId, operator, campaignId, campaign, attemptId } = row;
  return {
    ...{ id, startedAt, seconds, lostWhy, queue, inbound, disposition, comments, score },
    person:
      personId === null ? null : { id: personId, debtor: debtor === null ? null : number(debtorName(debtor)), name },
    phone: phone === null ? null : number(phone),
    operator: operatorId === null ? null : { id: operatorId, name: operator ?? '' },
    campaign: campaignId === null ? null : { id: campaignId, name: campaign ?? '' },
    attempt: attemptId,
  };
}

/** A name for the week of an instant (weeks begin on Monday, UTC): the sample of a week is the same all week. */
export function weekOf(now: Date): string {
  const days = Math.floor(now.getTime() / 86_400_000);
  // 1 January 1970 was a Thursday.
  return `week ${Math.floor((days + 3) / 7)}`;
}
