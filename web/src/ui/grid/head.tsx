import styles from '../ui.module.css';
import { type Column, nextOrder } from './column.ts';

interface HeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly order: string | undefined;
  readonly setOrder: ((order: string) => void) | undefined;
}

/** Names of the columns; those that the server can sort by are buttons. */
export function Head<Row>({ columns, order, setOrder }: HeadProps<Row>) {
  return (
    <div role="row" className={styles.gridHead} aria-rowindex={1}>
      {columns.map((column) => (
        <div
          key={column.key}
          role="columnheader"
          aria-sort={sortOf(column.orders, order)}
          className={column.end ? styles.cellEnd : ''}
          style={{ width: column.width, flex: `1 0 ${column.width}px` }}
        >
          <Name column={column} order={order} setOrder={setOrder} />
        </div>
      ))}
    </div>
  );
}

function Name<Row>({
  column: { name, orders },
  order,
  setOrder,
}: Omit<HeadProps<Row>, 'columns'> & { readonly column: Column<Row> }) {
  const next = orders && nextOrder(orders, order);
  if (!setOrder || next === undefined) return name;
  const sort = sortOf(orders, order);
  return (
    <button type="button" onClick={() => setOrder(next)}>
      {name}
      <span aria-hidden="true">{{ ascending: ' ↑', descending: ' ↓', none: '' }[sort ?? 'none']}</span>
    </button>
  );
}

function sortOf(orders: readonly string[] | undefined, order: string | undefined) {
  if (!orders) return undefined;
  if (order === undefined || !orders.includes(order)) return 'none';
  return order.startsWith('-') ? 'descending' : 'ascending';
}
