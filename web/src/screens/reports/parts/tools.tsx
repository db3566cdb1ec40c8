import { Button, Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Choice, fileHref, type ReportColumn } from '../../../api/reports.ts';
import { Dropdown } from '../../../ui/dropdown.tsx';
import { Icon } from '../../../ui/icon.tsx';
import styles from '../reports.module.css';

interface ToolsProps {
  readonly choice: Choice;
  readonly columns: readonly ReportColumn[];
  readonly shown: readonly string[];
  readonly show: (columns: readonly string[]) => void;
  readonly text: string;
  readonly search: (text: string) => void;
}

/** Search in the rows, which columns are shown, and the whole report as a file. */
export function Tools({ choice, columns, shown, show, text, search }: ToolsProps) {
  const { t } = useTranslation('reports');
  const turned = (column: string) =>
    columns.map(({ name }) => name).filter((name) => shown.includes(name) !== (name === column));
  return (
    <div className={styles.tools}>
      <TextInput
        size="xs"
        aria-label={t('search')}
        placeholder={t('search')}
        value={text}
        onChange={(event) => search(event.currentTarget.value)}
      />
      <Dropdown label={t('columns', { shown: shown.length, all: columns.length })}>
        {columns.map(({ name }) => (
          <Checkbox
            key={name}
            size="xs"
            label={t(`column.${name}`)}
            checked={shown.includes(name)}
            onChange={() => show(turned(name))}
          />
        ))}
      </Dropdown>
      {(['pdf', 'xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          size="xs"
          variant="default"
          href={fileHref(choice, format, shown)}
          download
          leftSection={<Icon name="download" size={16} />}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </div>
  );
}
