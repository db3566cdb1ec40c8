import { describe, expect, it } from 'vitest';
import { mostColumns, nextOrder, shownColumns } from '../../../../web/src/ui/grid/column.ts';

const columns = Array.from({ length: 12 }, (_, i) => ({ key: `c${i}`, spare: i > 5 }));
const keys = (chosen?: readonly string[]) => shownColumns(columns, chosen).map(({ key }) => key);

describe('the columns of a list', () => {
  it.each([
    ['nothing was chosen', undefined, ['c0', 'c1', 'c2', 'c3', 'c4', 'c5']],
    ['some were', ['c7', 'c2'], ['c0', 'c2', 'c7']],
    ['only columns that are no more', ['gone'], ['c0', 'c1', 'c2', 'c3', 'c4', 'c5']],
  ])('given %s, then those stand in our order behind the first', (_what, chosen, shown) => {
    expect(keys(chosen)).toEqual(shown);
  });

  it('given all were chosen, then nine are shown', () => {
    expect(keys(columns.map(({ key }) => key))).toHaveLength(mostColumns);
  });

  it('given clicks on a head, then its orders come in turn, from the first whatever was before', () => {
    const orders = ['-price', 'price'];
    expect(nextOrder(orders, 'name')).toBe('-price');
    expect(nextOrder(orders, '-price')).toBe('price');
    expect(nextOrder(orders, 'price')).toBe('-price');
  });
});
