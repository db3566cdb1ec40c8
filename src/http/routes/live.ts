import { z } from 'zod';
import { dozvonError } from '../../domain/errors/index.ts';
import { visitorOf } from '../guard/authenticate.ts';
import { startStream, watchesOf } from '../live/stream.ts';
import { FileAnswer, fileRoute, type Route, userOf } from '../route.ts';

/** Server-sent events: one stream a page, as many topics as it shows. */
export const liveRoutes: readonly Route[] = [
  fileRoute(
    {
      method: 'GET',
      path: '/api/live',
      id: 'live.stream',
      about:
        'Server-sent events. "snapshot": {topic, at, data}, whole, at most four a second each; "clock": {at}, every second',
      who: 'user',
      query: z.object({ topics: z.string().max(2000).describe('Names with commas between: campaigns,campaign:ID') }),
      file: ['text/event-stream'],
    },
    async (call) => {
      const { kit, account, query, reply, request } = call;
      const user = userOf(call);
      const { role } = user;
      const watches = await watchesOf(kit, user, account, query.topics);
      if (watches.length === 0) throw dozvonError('request-wrong', { what: 'no topic is named' });
      startStream(kit, reply, watches, async () => {
        const visitor = await visitorOf(kit.pool, kit.addresses.instance, request);
        return visitor?.kind === 'user' && visitor.role === role && visitor.account?.id === account.id;
      });
      return new FileAnswer('text/event-stream', '');
    },
  ),
];
