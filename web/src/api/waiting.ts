import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

/** What waits for somebody's decision: payments without an owner, disputed lines of the bill. */
export interface Waiting {
  readonly payments: number;
  readonly disputes: number;
}

export const waitingQuery = queryOptions({
  queryKey: ['waiting'],
  queryFn: async (): Promise<Waiting> => {
    const [payments, disputes] = await Promise.all([
      answer(api.GET('/api/payments/count', { params: { query: { state: 'open' } } })),
      answer(api.GET('/api/disputes/count', { params: { query: { state: 'open' } } })),
    ]);
    return { payments: payments.count, disputes: disputes.count };
  },
});
