import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ui.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly name: string;
  /** Width in pixels. */
  readonly width: number;
  /** Numbers stand right. */
  readonly end?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

interface GridProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Makes a link of the first cell; it covers the whole row, so that a middle click anywhere opens a tab. */
  readonly link: (row: Row, props: { readonly className: string; readonly children: ReactNode }) => ReactNode;
  readonly more?: boolean;
  readonly loadMore?: () => void;
}

/** Rows are drawn only where they are seen; the next page is fetched before its end comes into view. */
export function Grid<Row>({ label, columns, rows, rowKey, link, more = false, loadMore }: GridProps<Row>) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
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
    if (more && rows.length > 0 && last >= rows.length - 20) loadMore?.();
  }, [more, last, rows.length, loadMore]);
  return (
    <section
      ref={frame}
      className={styles.grid}
      style={{ height: `min(${virtual.getTotalSize() + 48}px, calc(100dvh - 220px))` }}
      aria-label={label}
      tabIndex={-1}
    >
      <div role="table" aria-label={label} aria-rowcount={more ? -1 : rows.length + 1}>
        <Head columns={columns} />
        <div role="rowgroup" className={styles.gridBody} style={{ height: virtual.getTotalSize() }}>
          {seen.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={rowKey(row)}
                role="row"
                aria-rowindex={item.index + 2}
                className={styles.gridRow}
                style={{ top: item.start }}
              >
                {columns.map((column, index) => (
                  <span key={column.key} role="cell" className={column.end ? styles.cellEnd : ''} style={wide(column)}>
                    {index === 0
                      ? link(row, { className: styles.cover ?? '', children: column.cell(row) })
                      : column.cell(row)}
                  </span>
                ))}
              </div>
            );
          })}
        </div>
        {more && <p className="visually-hidden">{t('state.loading')}</p>}
      </div>
    </section>
  );
}

function Head<Row>({ columns }: { readonly columns: readonly Column<Row>[] }) {
  return (
    <div role="row" className={styles.gridHead}>
      {columns.map((column) => (
        <div key={column.key} role="columnheader" className={column.end ? styles.cellEnd : ''} style={wide(column)}>
          {column.name}
        </div>
      ))}
    </div>
  );
}

function wide({ width }: { readonly width: number }) {
  return { width, flex: `1 0 ${width}px` };
}

function rowHeight(): number {
  return Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue('--dz-row'), 10) || 36;
}
