import { dozvonError } from '../domain/errors/index.ts';
import type { ListId } from '../domain/ids.ts';
import { importList } from './import-list.ts';
import type { ListSource, ListStore } from './ports.ts';

/** Lists of test calls begin so; people on no other list are nobody's debtors. */
export const testCallListName = 'Test call ';

/**
 * A list as short as a list can be; the person is the number, so that all that ever called it counts.
 * @param mark makes the name of the list unique
 * @throws DozvonError `number-unusable`
 */
export async function oneNumberList(
  store: ListStore,
  account: string,
  number: string,
  at: Date,
  mark: string,
): Promise<ListId> {
  const source: ListSource = {
    name: 'test call',
    chunks: async function* () {
      yield Buffer.from(`phone\n${number}\n`);
    },
    sheetRows: async function* () {
      yield { records: [], share: 1 };
    },
  };
  const listName = `${testCallListName}${at.toISOString().slice(0, 19)}Z ${mark}`;
  const { stored } = await importList({ source, store }, { account, listName });
  if (!stored) throw dozvonError('number-unusable', { value: number });
  return stored.listId as ListId;
}
