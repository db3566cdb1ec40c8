import { type RefObject, useEffect, useRef, useState } from 'react';
import { useHotkeys } from '../hotkeys.ts';

interface RowKeys<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly frame: RefObject<HTMLElement | null>;
  readonly show: (index: number) => void;
}

/**
 * J and K walk over the rows and carry the focus to the row's link, so that Enter is the browser's own.
 * @returns the key of the row that was walked to
 */
export function useRowKeys<Row>({ rows, rowKey, frame, show }: RowKeys<Row>): string | undefined {
  const [active, setActive] = useState<string>();
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const link = frame.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.current)}"] a:last-of-type`);
    if (!link) return;
    wanted.current = undefined;
    link.focus({ preventScroll: true });
  });
  const step = (by: 1 | -1) => {
    const now = rows.findIndex((row) => rowKey(row) === active);
    const index = now === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, now + by));
    const row = rows[index];
    if (row === undefined) return;
    show(index);
    wanted.current = rowKey(row);
    setActive(wanted.current);
  };
  useHotkeys({ j: () => step(1), k: () => step(-1) });
  return active;
}
