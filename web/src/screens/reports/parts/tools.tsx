import { Button, Checkbox, Menu, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.tsx';
import type { Choice, ReportColumn } from '../query.ts';
import { fileHref } from '../query.ts';
import styles from '../reports.module.css';

interface ToolsProps {
  readonly choice: Choice;
  readonly columns: readonly ReportColumn[];
  readonly shown: ReadonlySet<string>;
  readonly toggle: (column: string) => void;
  readonly text: string;
  readonly search: (text: string) => void;
}

/** Search in the rows, which columns are shown, and the whole report as a file. */
export function Tools({ choice, columns, shown, toggle, text, search }: ToolsProps) {
  const { t } = useTranslation('reports');
  return (
    <div className={styles.tools}>
      <TextInput
        aria-label={t('search')}
        placeholder={t('search')}
        value={text}
        onChange={(event) => search(event.currentTarget.value)}
      />
      <Menu closeOnItemClick={false} position="bottom-start">
        <Menu.Target>
          <Button variant="default">{t('columns', { shown: shown.size, all: columns.length })}</Button>
        </Menu.Target>
        <Menu.Dropdown className={styles.chooser}>
          {columns.map(({ name }) => (
            <Checkbox
              key={name}
              size="xs"
              label={t(`column.${name}`)}
              checked={shown.has(name)}
              onChange={() => toggle(name)}
            />
          ))}
        </Menu.Dropdown>
      </Menu>
      {(['xlsx', 'csv', 'json'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          variant="default"
          href={fileHref(choice, format)}
          download
          leftSection={<Icon name="download" size={16} />}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </div>
  );
}
