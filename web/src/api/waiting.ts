import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

/** What waits for somebody's decision: payments without an owner, disputed lines of the bill. */
export interface Waiting {
  readonly payments: number;
  readonly disputes: number;
}

export const waitingQuery = queryOptions({
  queryKey: ['payments', 'waiting'],
  queryFn: async (): Promise<Waiting> => {
    const [payments, disputes] = await Promise.all([
      answer(api.GET('/api/payments/count', { params: { query: { state: 'open' } } })),
      answer(api.GET('/api/disputes', { params: { query: { state: 'open', limit: 100 } } })),
    ]);
    return { payments: payments.count, disputes: disputes.items.length };
  },
});
