import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from '../import.module.css';
import type { Preview, Reading } from '../model.ts';

const encodings = ['utf-8', 'windows-1251', 'cp866', 'koi8-r', 'utf-16le', 'utf-16be'] as const;
const delimiters = [';', ',', '\t', '|'] as const;

interface ReadingBarProps {
  readonly preview: Preview;
  readonly change: (reading: Reading) => void;
}

/** Encoding, delimiter and header as they were found; each can be corrected. A workbook knows them itself. */
export function ReadingBar({ preview, change }: ReadingBarProps) {
  const { t } = useTranslation('import');
  const headerRows = [0, ...preview.rows.map(({ row }) => row)];
  return (
    <div className={styles.reading}>
      {preview.encoding !== 'xlsx' && (
        <>
          <NativeSelect
            label={t('reading.encoding')}
            data={[...encodings]}
            value={preview.encoding}
            onChange={(event) => {
              const encoding = encodings.find((each) => each === event.currentTarget.value);
              if (encoding) change({ encoding });
            }}
          />
          <NativeSelect
            label={t('reading.delimiter')}
            data={delimiters.map((value) => ({ value, label: value === '\t' ? t('reading.tab') : value }))}
            value={preview.delimiter ?? ';'}
            onChange={(event) => {
              const delimiter = delimiters.find((each) => each === event.currentTarget.value);
              if (delimiter) change({ delimiter });
            }}
          />
        </>
      )}
      <NativeSelect
        label={t('reading.header')}
        data={headerRows.map((row) => ({
          value: String(row),
          label: row === 0 ? t('reading.noHeader') : t('reading.headerRow', { row }),
        }))}
        value={String(preview.headerRow)}
        onChange={(event) => change({ headerRow: Number(event.currentTarget.value) })}
      />
      {preview.encoding !== 'xlsx' && <span className="muted">{t('reading.hint')}</span>}
    </div>
  );
}

/** The rows as they stand in the file. A click on a row's number makes it the header. */
export function RawRows({ preview, choose }: { readonly preview: Preview; readonly choose: (row: number) => void }) {
  const { t } = useTranslation('import');
  const widest = Math.max(...preview.rows.map(({ cells }) => cells.length));
  const kind = (row: number) => (row === preview.headerRow ? 'header' : row < preview.headerRow ? 'above' : 'data');
  return (
    <section className={styles.raw} aria-label={t('reading.rows')} tabIndex={-1}>
      <table>
        <tbody>
          {preview.rows.map(({ row, cells }) => (
            <tr key={row} data-kind={kind(row)}>
              <td>
                <button
                  type="button"
                  aria-label={`${t('reading.header')}: ${t('reading.headerRow', { row })}`}
                  onClick={() => choose(row)}
                >
                  {row}
                </button>
              </td>
              {[...cells, ...Array<string>(widest - cells.length).fill('')].map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have their place alone
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
