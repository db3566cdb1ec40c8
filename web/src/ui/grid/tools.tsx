import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-formats.ts';
import { Dropdown } from '../dropdown.tsx';
import { useHotkeys } from '../hotkeys.ts';
import { Icon } from '../icon.tsx';
import styles from '../ui.module.css';
import { ColumnChooser } from './column-chooser.tsx';

/** How many rows the filter has; `more`: at least so many. */
export interface Total {
  readonly count: number;
  readonly more: boolean;
  /** Counts them all. */
  readonly ask?: () => void;
}

export interface Tools {
  /** Word of the rows: `calls`, `people` … of the common texts. */
  readonly noun?: 'calls' | 'people' | 'rows' | 'campaigns' | 'debts';
  readonly total?: Total | undefined;
  /** Where the whole filter (not the page) is downloaded. */
  readonly download?: ((format: 'xlsx' | 'csv') => string) | undefined;
  /** Rows that came since the list was read; they wait for a click. */
  readonly fresh?: { readonly count: number; readonly show: () => void } | undefined;
}

interface GridToolsProps extends Tools {
  readonly name?: string;
  readonly columns: readonly { readonly key: string; readonly name: string; readonly spare?: boolean }[];
  readonly shown: readonly string[];
}

/** The line above a table: how many, what is new, download, columns. */
export function GridTools({ name, columns, shown, noun = 'rows', total, download, fresh }: GridToolsProps) {
  const { t } = useTranslation();
  const text = useTotal(noun, total);
  if (!total && !download && name === undefined && !fresh?.count) return null;
  return (
    <div className={styles.gridTools}>
      {text !== undefined && <span className="muted num">{text}</span>}
      {total?.more && total.ask && (
        <Button size="compact-xs" variant="subtle" onClick={total.ask}>
          {t('grid.countAll')}
        </Button>
      )}
      {fresh !== undefined && fresh.count > 0 && (
        <Button size="compact-sm" variant="light" onClick={fresh.show}>
          {t('state.new', { count: fresh.count })}
        </Button>
      )}
      <span className={styles.gridGap} />
      {download && <Download href={download} rows={text} />}
      {name !== undefined && <ColumnChooser grid={name} columns={columns} shown={shown} />}
    </div>
  );
}

function useTotal(noun: NonNullable<Tools['noun']>, total: Total | undefined): string | undefined {
  const { t } = useTranslation();
  const { count } = useFormats();
  if (!total) return undefined;
  const n = total.more ? t('state.atLeast', { n: count(total.count) }) : count(total.count);
  return t(noun, { count: total.count, n });
}

function Download({
  href,
  rows,
}: {
  readonly href: (format: 'xlsx' | 'csv') => string;
  readonly rows: string | undefined;
}) {
  const { t } = useTranslation();
  const button = useRef<HTMLElement>(null);
  useHotkeys({ e: () => button.current?.click() });
  const label = rows === undefined ? t('action.download') : t('grid.download', { rows });
  return (
    <Dropdown button={button} icon={<Icon name="download" size={14} />} label={label} name={t('action.download')}>
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} className={styles.choice} href={href(format)} download>
          {t(`grid.${format}`)}
        </a>
      ))}
    </Dropdown>
  );
}
