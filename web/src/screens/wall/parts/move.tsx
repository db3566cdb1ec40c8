import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dropdown } from '../../../ui/dropdown.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import { moveTo, type Tile } from '../query.ts';

interface MoveProps {
  readonly tile: Tile;
  /** Every queue of the account. */
  readonly queues: readonly string[];
}

/** The queues that ring here, and a menu to move to another; ten seconds to take it back. */
export function Move({ tile, queues }: MoveProps) {
  const { t } = useTranslation('wall');
  const { id, name, queues: before } = tile;
  const words = (list: readonly string[]) => (list.length === 0 ? t('everyQueue') : list.join(', '));
  const moving = useMutation({
    mutationFn: (to: readonly string[]) => moveTo(id, to),
    onSuccess: (_, to) =>
      sayDone(t('moved', { name, queue: words(to) }), { label: t('undo'), run: () => void moveTo(id, before) }),
  });
  const choices = [[], ...queues.map((queue) => [queue])].filter((choice) => words(choice) !== words(before));
  return (
    <>
      <Dropdown quiet label={`${words(before)} ▾`} name={t('move', { name, queue: words(before) })}>
        {choices.map((choice) => (
          <Button
            key={words(choice)}
            size="compact-sm"
            variant="subtle"
            justify="start"
            onClick={() => moving.mutate(choice)}
          >
            {words(choice)}
          </Button>
        ))}
      </Dropdown>
      {moving.error && <Failure error={moving.error} />}
    </>
  );
}
