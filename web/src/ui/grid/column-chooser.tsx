import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dropdown } from '../dropdown.tsx';
import { Icon } from '../icon.tsx';
import { useChosenColumns } from './chosen-columns.ts';
import { mostColumns } from './column.ts';

interface ColumnChooserProps {
  readonly grid: string;
  readonly columns: readonly { readonly key: string; readonly name: string }[];
  readonly shown: readonly string[];
}

/** Which columns are shown; the choice follows the user to another browser. */
export function ColumnChooser({ grid, columns, shown }: ColumnChooserProps) {
  const { t } = useTranslation();
  const { of, choose } = useChosenColumns();
  const full = shown.length >= mostColumns;
  const turn = (key: string, on: boolean) => choose(grid, on ? [...shown, key] : shown.filter((each) => each !== key));
  return (
    <Dropdown icon={<Icon name="columns" size={14} />} label={t('grid.columns')} name={t('grid.columns')}>
      {columns.map(({ key, name }, index) => (
        <Checkbox
          key={key}
          size="xs"
          label={name}
          checked={shown.includes(key)}
          disabled={index === 0 || (full && !shown.includes(key))}
          onChange={(event) => turn(key, event.currentTarget.checked)}
        />
      ))}
      {full && <span className="muted">{t('grid.most', { count: mostColumns })}</span>}
      <Button size="compact-xs" variant="subtle" disabled={of(grid) === undefined} onClick={() => choose(grid, [])}>
        {t('grid.usual')}
      </Button>
    </Dropdown>
  );
}
