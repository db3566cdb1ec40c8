import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import ui from '../../../ui/ui.module.css';
import styles from '../import.module.css';
import {
  type Choice,
  choosable,
  consequences,
  isChoice,
  type Preview,
  type PreviewColumn,
  type Report,
} from '../model.ts';

interface ColumnTableProps {
  readonly preview: Preview;
  readonly report: Report | undefined;
  readonly choose: (column: number, choice: Choice) => void;
}

/** A line a column: what is in it, what it is taken for and why, and what that leads to. */
export function ColumnTable({ preview, report, choose }: ColumnTableProps) {
  const { t } = useTranslation('import');
  return (
    <div className={ui.scroll}>
      <table className={ui.table}>
        <thead>
          <tr>
            {(['inFile', 'samples', 'means', 'why', 'effect'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`table.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((column) => (
            <Row key={column.column} column={column} report={report} choose={choose} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ column, report, choose }: { readonly column: PreviewColumn } & Omit<ColumnTableProps, 'preview'>) {
  const { t } = useTranslation('import');
  const name = column.header || t('table.column', { column: column.column });
  const options = isChoice(column.means) ? choosable : [column.means, ...choosable];
  return (
    <tr>
      <th scope="row" style={{ color: 'var(--dz-text)' }}>
        {name}
      </th>
      <td className={styles.samples} title={column.samples.join(' · ')}>
        {column.samples.join(' · ') || t('table.noSamples')}
      </td>
      <td>
        <NativeSelect
          size="xs"
          miw={150}
          aria-label={`${t('table.means')}: ${name}`}
          data={options.map((value) => ({ value, label: t(`means.${value}`) }))}
          value={column.means}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (isChoice(value)) choose(column.column, value);
          }}
        />
      </td>
      <td className={column.why === 'values' ? styles.care : 'muted'}>
        {t(`why.${column.why}`)} {column.why === 'header' && <span aria-hidden="true">✓</span>}
      </td>
      <td>
        <Effect column={column} report={report} />
      </td>
    </tr>
  );
}

function Effect({ column, report }: { readonly column: PreviewColumn; readonly report: Report | undefined }) {
  const { t } = useTranslation('import');
  const { count } = useFormats();
  if (column.means === 'variable')
    return <span className="muted">{t('effect.variable', { code: `{{${column.header}}}` })}</span>;
  if (column.means === 'ignored' || column.means === 'row-number')
    return <span className="muted">{t(`effect.${column.means}`)}</span>;
  if (!report) return <span className="muted">{t('effect.counting')}</span>;
  const { refused, warned } = consequences(report, column.means);
  if (refused.length + warned.length === 0) return <span className="muted">{t('effect.fine')}</span>;
  return (
    <>
      {refused.map((each) => (
        <div key={each.reason} className={styles.bad}>
          {t('refused', { count: each.count, n: count(each.count), reason: t(`reason.${each.reason}`) })}
        </div>
      ))}
      {warned.map((each) => (
        <div key={each.reason} className={styles.care}>
          {t('warned', { count: each.count, n: count(each.count), reason: t(`reason.${each.reason}`) })}
        </div>
      ))}
    </>
  );
}
