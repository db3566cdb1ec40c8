import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clock } from '../../../i18n/formats.ts';
import { Dropdown } from '../../../ui/dropdown.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import { worryOf } from '../model.ts';
import { type Mode, moveTo, type Tile } from '../query.ts';
import styles from '../wall.module.css';

interface TileProps {
  readonly tile: Tile;
  readonly now: number;
  /** Every queue of the account. */
  readonly queues: readonly string[];
  readonly canListen: boolean;
  /** The keys L, W and B mean this one. */
  readonly chosen: boolean;
  readonly hear: (mode: Mode) => void;
}

/** One operator: colour, word and time; a sign and a word when something is wrong. */
export function OperatorTile({ tile, now, queues, canListen, chosen, hear }: TileProps) {
  const { t } = useTranslation('wall');
  const { name, state, since, call, unfilled, calls, promises } = tile;
  const worry = worryOf(tile, now);
  return (
    <section
      className={styles.tile}
      data-state={state}
      data-worry={worry !== undefined}
      data-chosen={chosen}
      aria-label={name}
    >
      <div className={styles.name}>
        <span lang="ru">{name}</span>
        <span className="num">
          {clock((now - new Date(since).getTime()) / 1000)}
          {worry && <span title={t(`worry.${worry}`)}> ▲</span>}
        </span>
      </div>
      <div>
        {t(`state.${call?.lost ? 'lost' : call?.held ? 'held' : state}`)}
        {call?.name && (
          <>
            {' · '}
            <span lang="ru">{call.name}</span>
          </>
        )}
      </div>
      <div className="muted num">
        {t('figures', { calls, promises })}
        {unfilled > 0 && ` · ${t('unfilled', { count: unfilled })}`}
      </div>
      <Move tile={tile} queues={queues} />
      {call && (
        <div className={styles.row}>
          {(['listen', 'whisper', 'barge'] as const).map((mode) => (
            <Button key={mode} size="xs" variant="default" disabled={!canListen} onClick={() => hear(mode)}>
              {t(`mode.${mode}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

/** The queues that ring here, and a menu to move to another; ten seconds to take it back. */
function Move({ tile, queues }: Pick<TileProps, 'tile' | 'queues'>) {
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
