import { dozvonError } from '../domain/errors/index.ts';
import type { ListShelf } from './ports.ts';

export interface TakeBackRequest {
  readonly account: string;
  /** Id or name. */
  readonly list: string;
  /** Only the newest import goes; the list becomes what it was before it. */
  readonly lastImportOnly?: boolean;
}

export interface TakenBack {
  readonly listId: string;
  readonly name: string;
  /** People who were known through these imports alone, and are gone with them. */
  readonly debtors: number;
  readonly listRemoved: boolean;
}

/**
 * Takes an import back, or a whole list: what it brought goes, what it changed becomes what it was.
 * @throws DozvonError `list-unknown`; `list-in-use` once somebody was dialled from it; `list-has-campaign` while one runs
 */
export async function takeBack(shelf: ListShelf, request: TakeBackRequest): Promise<TakenBack> {
  return shelf.change(request.account, request.list, async (list) => {
    if (!list) throw dozvonError('list-unknown', { account: request.account, list: request.list });
    const { id: listId, name } = list;
    const lastImportOnly = request.lastImportOnly === true && list.imports > 1;
    const busy = list.campaigns.find(({ state }) => state === 'running' || state === 'paused');
    if (busy) throw dozvonError('list-has-campaign', { list: name, campaign: busy.name, state: busy.state });
    const calls = lastImportOnly ? list.attemptsSinceLastImport : list.attempts;
    if (calls > 0) throw dozvonError('list-in-use', { list: name, calls });
    const debtors = lastImportOnly ? await list.undoLastImport() : await list.remove();
    return { listId, name, debtors, listRemoved: !lastImportOnly };
  });
}
