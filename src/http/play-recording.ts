import { Readable } from 'node:stream';
import type { RecordingAudio } from '../adapters/files/recording-audio.ts';
import type { VisitorAccount } from '../adapters/postgres/access/visitors.ts';
import { writeAuditLine } from '../adapters/postgres/people/audit-log.ts';
import { hasHeard } from '../adapters/postgres/recordings/has-heard.ts';
import { readRange } from './byte-range.ts';
import { type Call, FileAnswer } from './route.ts';

type PlayCall = Call<{ readonly recording: string }, { readonly reason: string }, unknown, VisitorAccount>;

/**
 * The sound, or the stretch of it that a player asks for. Each hearing is a line in the audit log: it begins where the first byte
 * is asked for; a jump within the hour belongs to it.
 */
export async function playRecording(call: PlayCall, audio: RecordingAudio): Promise<FileAnswer> {
  const { reply, request } = call;
  const range = readRange(request.headers.range, audio.size);
  reply.header('accept-ranges', 'bytes');
  if (range === 'unsatisfiable') {
    reply.code(416).header('content-range', `bytes */${audio.size}`);
    return new FileAnswer(audio.type, Readable.from([]));
  }
  await noteHearing(call, range === 'whole' || range.first === 0);
  if (range === 'whole') {
    reply.header('content-length', audio.size);
    return new FileAnswer(audio.type, audio.open());
  }
  const { first, last } = range;
  reply.code(206).header('content-range', `bytes ${first}-${last}/${audio.size}`);
  reply.header('content-length', last - first + 1);
  return new FileAnswer(audio.type, audio.open(range));
}

async function noteHearing({ kit, account, who, params, query }: PlayCall, begins: boolean): Promise<void> {
  const { recording } = params;
  const { reason } = query;
  if (!begins && (await hasHeard(kit.pool, { recording, who, reason }))) return;
  await writeAuditLine(kit.pool, {
    accountId: account.id,
    who,
    action: 'recordings.play',
    subject: recording,
    data: { reason },
  });
}
