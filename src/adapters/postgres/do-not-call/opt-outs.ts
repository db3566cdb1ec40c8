import type { OptOutStore } from '../../../outreach/ports.ts';
import type { Pool } from '../pool.ts';
import { postgresDoNotCall } from './do-not-call.ts';

/** Wishes of messages, on the do-not-call list of their account. */
export function postgresOptOuts(pool: Pool): OptOutStore {
  const list = postgresDoNotCall(pool);
  return {
    async forbid({ accountId, number, note, who }) {
      const { added } = await list.add(only(number), { scope: accountId, source: 'sms', note, who });
      return added > 0;
    },
  };
}

async function* only(number: string): AsyncGenerator<readonly string[]> {
  yield [number];
}
