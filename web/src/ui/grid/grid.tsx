import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../ui.module.css';
import { useChosenColumns } from './chosen-columns.ts';
import { type Column, shownColumns } from './column.ts';
import { Head } from './head.tsx';
import { GridTools, type Tools } from './tools.tsx';
import { useRowKeys } from './use-row-keys.ts';

/** Give all of it to the `Link`: it lies over the whole row, so that a middle click anywhere opens a tab. */
export interface RowLinkProps {
  readonly className: string;
  readonly 'aria-labelledby': string;
}

interface GridProps<Row> extends Tools {
  /** Name under which the reader's columns are kept; absent: the columns cannot be chosen. */
  readonly name?: string;
  readonly label: string;
  /** The first one is fixed and always shown. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly link?: (row: Row, props: RowLinkProps) => ReactNode;
  readonly more?: boolean;
  readonly loadMore?: () => void;
  /** The order that the server gave the rows in, and how to ask for another one. */
  readonly order?: string;
  readonly setOrder?: (order: string) => void;
}

/**
 * The one table of lists. Rows are drawn only where they are seen and the next page is fetched before its end comes into view;
 * J and K go from row to row (the row is kept by its key, whatever the order), Enter opens, E downloads.
 */
export function Grid<Row>(props: GridProps<Row>) {
  const { name, label, rows, rowKey, more = false, loadMore, order, setOrder } = props;
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const chosen = useChosenColumns();
  const columns = shownColumns(props.columns, name === undefined ? undefined : chosen.of(name));
  const height = rowHeight();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 12,
  });
  const seen = virtual.getVirtualItems();
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && rows.length > 0 && last >= rows.length - 60) loadMore?.();
  }, [more, last, rows.length, loadMore]);
  const active = useRowKeys({ rows, rowKey, frame, show: (index) => virtual.scrollToIndex(index) });
  return (
    <>
      <GridTools {...props} shown={columns.map(({ key }) => key)} />
      <section
        ref={frame}
        className={styles.grid}
        style={{ height: `min(${virtual.getTotalSize() + 52}px, calc(100dvh - 220px))` }}
        aria-label={label}
        tabIndex={-1}
      >
        <div role="table" aria-label={label} aria-rowcount={more ? -1 : rows.length + 1}>
          <Head columns={columns} order={order} setOrder={setOrder} />
          <Body {...props} columns={columns} virtual={virtual} active={active} />
          {more && <p className="visually-hidden">{t('state.loading')}</p>}
        </div>
      </section>
    </>
  );
}

interface BodyProps<Row> extends GridProps<Row> {
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  readonly active: string | undefined;
}

function Body<Row>({ columns, rows, rowKey, link, virtual, active }: BodyProps<Row>) {
  const id = useId();
  const linkAt = columns.length - 1;
  return (
    <div role="rowgroup" className={styles.gridBody} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map((item) => {
        const row = rows[item.index];
        if (row === undefined) return null;
        const key = rowKey(row);
        const first = `${id}${key}`;
        return (
          <div
            key={key}
            role="row"
            aria-rowindex={item.index + 2}
            aria-current={key === active ? 'true' : undefined}
            data-row={key}
            className={styles.gridRow}
            style={{ top: item.start }}
          >
            {columns.map((column, index) => (
              <span
                key={column.key}
                role="cell"
                id={index === 0 ? first : undefined}
                className={column.end ? styles.cellEnd : ''}
                style={{ width: column.width, flex: `1 0 ${column.width}px` }}
              >
                {column.cell(row)}
                {/* The first cell is sticky and would hold the link in: it lies in the last one. */}
                {index === linkAt && link?.(row, { className: styles.cover ?? '', 'aria-labelledby': first })}
              </span>
            ))}
          </div>
        );
      })}
    </div>
  );
}

function rowHeight(): number {
  return Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue('--dz-row'), 10) || 36;
}
