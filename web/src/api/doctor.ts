import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

/** Every part of the installation, looked at now; for its administrators. */
export const doctorQuery = queryOptions({
  queryKey: ['settings', 'doctor'],
  queryFn: () => answer(api.GET('/api/doctor')),
  refetchInterval: 15_000,
});
