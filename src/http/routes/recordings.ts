import { z } from 'zod';
import { openRecording } from '../../adapters/files/recording-audio.ts';
import { recordingFiles } from '../../adapters/files/recording-files.ts';
import { forgetWaveform, waveformOf } from '../../adapters/files/waveform.ts';
import { writeAuditLine } from '../../adapters/postgres/people/audit-log.ts';
import { listRecordings, recordedPeople } from '../../adapters/postgres/recordings/list-recordings.ts';
import { recordingDeleted, recordingFile, recordingWork } from '../../adapters/postgres/recordings/recording-work.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { readNumber } from '../../intake/do-not-call/read-number.ts';
import { heardBefore } from '../heard-before.ts';
import type { HttpKit } from '../kit.ts';
import { pageOf, readTimeCursor, toPage } from '../page.ts';
import { playRecording } from '../play-recording.ts';
import { recordingFolders } from '../recording-folders.ts';
import { recordingAnswer, recordingQuery, recordingStory, toRecording, weekOf } from '../recording-shape.ts';
import { fileRoute, type Route, route } from '../route.ts';

const who = ['supervisor', 'manager', 'admin'] as const;
const reason = z.string().trim().min(3).max(300);

const noSound = (recording: string) =>
  dozvonError('not-found', { what: 'sound of the recording', name: recording, hint: 'it may lie on another Asterisk' });

async function soundOf(kit: HttpKit, recording: string) {
  const { file } = await recordingFile(kit.pool, recording);
  const audio = await openRecording(recordingFolders(kit.addresses), file);
  if (!audio) throw noSound(recording);
  return audio;
}

/** Recordings: found by what is known of the talk, heard for a reason, and every hearing is a line in the audit log. */
export const recordingRoutes: readonly Route[] = [
  route(
    {
      method: 'GET',
      path: '/api/recordings',
      id: 'recordings.list',
      about:
        'Recordings of talks by filter, the newest first; sample=week: five by chance of each operator in seven days',
      who,
      query: recordingQuery,
      answer: pageOf(recordingAnswer),
    },
    async ({ kit, account, query, number }) => {
      const { cursor, limit, phone, from, to, scored, commented, sample, ...rest } = query;
      const now = kit.now();
      const rows = await listRecordings(kit.pool, {
        ...rest,
        accountId: account.id,
        phone: phone === undefined ? undefined : readNumber(phone),
        from: from === undefined ? undefined : new Date(from),
        to: to === undefined ? undefined : new Date(to),
        scored: scored === undefined ? undefined : scored === 'true',
        commented: commented === undefined ? undefined : commented === 'true',
        sample: sample && { week: weekOf(now), now },
        after: readTimeCursor(cursor),
        limit: limit + 1,
      });
      return toPage(
        rows,
        limit,
        ({ place, id }) => [place, id],
        (row) => toRecording(row, number),
      );
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/recordings/people',
      id: 'recordings.people',
      about: 'Operators and queues that recordings may be looked for by',
      who,
      answer: z.object({
        operators: z.array(z.object({ id: z.string(), name: z.string() })),
        queues: z.array(z.string()),
      }),
    },
    async ({ kit, account }) => {
      const { operators, queues } = await recordedPeople(kit.pool, account.id);
      return { operators: [...operators], queues: [...queues] };
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/recordings/:recording',
      id: 'recordings.show',
      about: 'One recording: the talk, comments at their second, the score, who heard it and why',
      who,
      answer: recordingStory,
    },
    async ({ kit, account, params, number }) => {
      const [row] = await listRecordings(kit.pool, { accountId: account.id, recording: params.recording, limit: 1 });
      if (!row) throw noSound(params.recording);
      const { comments, score, hearings } = await recordingWork(kit.pool, params.recording);
      return {
        recording: toRecording(row, number),
        before: row.attemptId === null ? null : await heardBefore(kit, account.name, row.attemptId),
        comments: [...comments],
        score: score ? { ...score, lines: [...score.lines], marks: [...score.marks] } : null,
        hearings: [...hearings],
      };
    },
  ),
  route(
    {
      method: 'GET',
      path: '/api/recordings/:recording/peaks',
      id: 'recordings.peaks',
      about: 'The picture of a recording: the loudest of each stretch, 0 to 100, one line a side; made once and kept',
      who,
      perMinute: 120,
      answer: z.object({
        seconds: z.number(),
        lanes: z.array(z.object({ side: z.enum(['person', 'operator', 'both']), peaks: z.array(z.number()) })),
      }),
    },
    async ({ kit, params }) => {
      const { file } = await recordingFile(kit.pool, params.recording);
      const cache = { folder: kit.addresses.folders.cache, id: params.recording };
      const picture = await waveformOf(recordingFolders(kit.addresses), file, cache);
      if (!picture) throw noSound(params.recording);
      return {
        seconds: picture.seconds,
        lanes: picture.lanes.map(({ side, peaks }) => ({ side, peaks: [...peaks] })),
      };
    },
  ),
  fileRoute(
    {
      method: 'GET',
      path: '/api/recordings/:recording/audio',
      id: 'recordings.play',
      about: 'The sound of a recording, whole or by Range; says why it is heard, which goes into the audit log',
      who,
      audit: false,
      query: z.object({ reason }),
      file: ['audio/wav'],
    },
    async (call) => playRecording(call, await soundOf(call.kit, call.params.recording)),
  ),
  route(
    {
      method: 'DELETE',
      path: '/api/recordings/:recording',
      id: 'recordings.remove',
      about: 'Delete the sound of a recording for a reason; what is known of the talk stays. Refused under a hold',
      who: ['admin'],
      audit: false,
      status: 204,
      query: z.object({ reason }),
    },
    async ({ kit, account, params, query, who }) => {
      const { recording } = params;
      const { file, held } = await recordingFile(kit.pool, recording);
      if (held !== null) throw dozvonError('recording-held', { reason: held });
      await recordingFiles(recordingFolders(kit.addresses)).delete(file);
      await recordingDeleted(kit.pool, recording);
      await forgetWaveform(kit.addresses.folders.cache, recording);
      const data = { reason: query.reason };
      await writeAuditLine(kit.pool, {
        accountId: account.id,
        who,
        action: 'recordings.remove',
        subject: recording,
        data,
      });
    },
  ),
];
