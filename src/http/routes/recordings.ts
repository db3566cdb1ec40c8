import { z } from 'zod';
import { openRecording } from '../../adapters/files/recording-audio.ts';
import { writeAuditLine } from '../../adapters/postgres/people/audit-log.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import { recordingFolders } from '../recording-folders.ts';
import { FileAnswer, fileRoute, type Route } from '../route.ts';

/** Recordings are heard for a reason, and every hearing is a line in the audit log. */
export const recordingRoutes: readonly Route[] = [
  fileRoute(
    {
      method: 'GET',
      path: '/api/recordings/:recording/audio',
      id: 'recordings.play',
      about: 'The sound of a recording; says why it is heard, which goes into the audit log',
      who: ['supervisor', 'manager', 'admin'],
      audit: false,
      query: z.object({ reason: z.string().trim().min(3).max(300) }),
      file: ['audio/wav'],
    },
    async ({ kit, account, params, query, who }) => {
      const { rows } = await kit.pool.query<{ file: string }>('select file from recordings where id = $1', [
        params.recording,
      ]);
      const audio = await openRecording(recordingFolders(kit.addresses), rows[0]?.file ?? '');
      if (!audio)
        throw dozvonError('not-found', {
          what: 'sound of the recording',
          name: params.recording,
          hint: 'it may lie on another Asterisk',
        });
      const data = { reason: query.reason };
      await writeAuditLine(kit.pool, {
        accountId: account.id,
        who,
        action: 'recordings.play',
        subject: params.recording,
        data,
      });
      return new FileAnswer(audio.type, audio.stream);
    },
  ),
];
