import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Mark, markTour, tourQuery } from '../../api/tour.ts';
import { markOf } from './model.ts';

/** Tells the server of steps that only the page sees, each once, and only after the server's own answer has come. */
export function useMarks(shown: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!shown) return;
    const said = new Set<Mark>();
    const tell = (mark: Mark | undefined) => {
      if (mark === undefined || said.has(mark)) return;
      said.add(mark);
      // A lost mark is told again at the next answer.
      markTour(mark).then(
        () => client.invalidateQueries(tourQuery),
        () => said.delete(mark),
      );
    };
    const queries = client.getQueryCache().subscribe(({ type, query }) => {
      if ((type === 'updated' || type === 'observerAdded') && query.state.status === 'success')
        tell(markOf(query.queryKey));
    });
    const mutations = client.getMutationCache().subscribe(({ mutation }) => {
      if (mutation?.state.status === 'success') tell(markOf(mutation.options.mutationKey));
    });
    return () => {
      queries();
      mutations();
    };
  }, [client, shown]);
}
