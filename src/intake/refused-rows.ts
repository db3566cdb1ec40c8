import type { Mapping } from './columns/mapping.ts';
import { importList } from './import-list.ts';
import { openList } from './open-list.ts';
import type { ListSource } from './ports.ts';
import type { Refusal } from './report.ts';

export interface RefusedRow extends Refusal {
  /** The row as it stands in the file, to be mended and loaded again. */
  readonly cells: readonly string[];
}

export interface RefusedRows {
  /** Empty when the list has no header. */
  readonly header: readonly string[];
  readonly rows: AsyncIterable<RefusedRow>;
}

/** The rows that would be refused, whole. Reads the file twice: nothing of it is kept in memory but the reasons. */
export async function refusedRows(source: ListSource, mapping?: Mapping): Promise<RefusedRows> {
  const { report } = await importList({ source }, { account: '', listName: '', ...(mapping && { mapping }) });
  const reasons = new Map(report.refusals.map((refusal) => [refusal.row, refusal]));
  const { list, plan, header } = await openList(source, mapping);
  async function* rows(): AsyncGenerator<RefusedRow> {
    for await (const { records } of list.parts(Math.min(plan.width, 2))) {
      for (const { row, cells } of records) {
        const refusal = reasons.get(row);
        if (refusal) yield { ...refusal, cells };
      }
    }
  }
  return { header: header ?? [], rows: rows() };
}
