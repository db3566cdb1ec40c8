import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

export const trunksQuery = queryOptions({
  queryKey: ['trunks'],
  queryFn: async () => (await answer(api.GET('/api/trunks'))).items,
});
