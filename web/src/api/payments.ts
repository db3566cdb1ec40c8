import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';
import type { components, operations } from './schema.gen.ts';

export type Payment = components['schemas']['Payment'];
type Asked = NonNullable<operations['payments.list']['parameters']['query']>;
export type PaymentFilter = Pick<Asked, 'state' | 'q'>;
export type PaymentOrder = NonNullable<Asked['order']>;
export type Candidate =
  operations['payments.candidates']['responses'][200]['content']['application/json']['items'][number];

/** Payments by filter in pages. */
export const paymentsQuery = (filter: PaymentFilter, order: PaymentOrder) =>
  infiniteQueryOptions({
    queryKey: ['payments', 'all', filter, order],
    queryFn: ({ pageParam }) => {
      const query = { ...filter, order, limit: 100, ...(pageParam !== '' && { cursor: pageParam }) };
      return answer(api.GET('/api/payments', { params: { query } }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const paymentCountQuery = (filter: PaymentFilter) =>
  queryOptions({
    queryKey: ['payments', 'count', filter],
    queryFn: () => answer(api.GET('/api/payments/count', { params: { query: filter } })),
  });

/** The whole filter as a file. */
export const paymentFile = (filter: PaymentFilter, format: 'xlsx' | 'csv') =>
  `/api/payments/file?${new URLSearchParams({ ...filter, format })}`;

/** Whose a payment may be: whoever fits its reference, or what is typed. */
export const candidatesQuery = (payment: string, q: string) =>
  queryOptions({
    queryKey: ['payments', 'candidates', payment, q],
    queryFn: async () => {
      const params = { path: { payment }, query: { ...(q !== '' && { q }) } };
      return (await answer(api.GET('/api/payments/{payment}/candidates', { params }))).items;
    },
  });

const path = (payment: string) => ({ params: { path: { payment } } });

export const matchPayment = (payment: string, person: string, debt?: string) =>
  answer(api.POST('/api/payments/{payment}/match', { ...path(payment), body: { person, ...(debt && { debt }) } }));

export const ignorePayment = (payment: string, reason: string) =>
  answer(api.POST('/api/payments/{payment}/ignore', { ...path(payment), body: { reason } }));

export const undoPayment = (payment: string) => answer(api.POST('/api/payments/{payment}/undo', path(payment)));
