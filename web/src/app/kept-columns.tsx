import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { columnsQuery, keepColumns } from '../api/columns.ts';
import { type ChosenColumns, ChosenColumnsContext } from '../ui/grid/chosen-columns.ts';

/** Brings the user's columns to every table below. A choice shows at once; when it cannot be kept, the server's word is read again. */
export function KeptColumns({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const { data } = useQuery(columnsQuery);
  const chosen = useMemo(
    (): ChosenColumns => ({
      of: (grid) => data?.[grid],
      choose: (grid, columns) => {
        const { [grid]: _, ...others } = data ?? {};
        client.setQueryData(columnsQuery.queryKey, columns.length === 0 ? others : { ...others, [grid]: [...columns] });
        keepColumns(grid, columns).catch(() => client.invalidateQueries(columnsQuery));
      },
    }),
    [client, data],
  );
  return <ChosenColumnsContext value={chosen}>{children}</ChosenColumnsContext>;
}
