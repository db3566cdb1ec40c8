import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { clock } from '../../../i18n/formats.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Money } from '../../../ui/values.tsx';
import { worryOf } from '../model.ts';
import type { Mode, Tile } from '../query.ts';
import styles from '../wall.module.css';
import { Move } from './move.tsx';

interface TileProps {
  readonly tile: Tile;
  readonly now: number;
  /** Every queue of the account. */
  readonly queues: readonly string[];
  readonly canListen: boolean;
  /** The keys L, W and B mean this one. */
  readonly chosen: boolean;
  /** From the other end of the room nobody presses buttons. */
  readonly bare: boolean;
  readonly hear: (mode: Mode) => void;
}

/** One operator: colour, word and time; a sign and a word when something is wrong. */
export function OperatorTile({ tile, now, queues, canListen, chosen, bare, hear }: TileProps) {
  const { t } = useTranslation('wall');
  const { name, state, since, call, unfilled } = tile;
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
        <span className="num">{clock((now - new Date(since).getTime()) / 1000)}</span>
      </div>
      <div className={styles.does}>
        <b>{t(`state.${call?.lost ? 'lost' : call?.held ? 'held' : state}`)}</b>
        <About tile={tile} />
      </div>
      {worry ? (
        <div className={styles.bad}>
          ▲ {worry === 'unfilled' ? t('unfilled', { count: unfilled }) : t(`worry.${worry}`)}
        </div>
      ) : (
        <Done tile={tile} />
      )}
      {!bare && <Move tile={tile} queues={queues} />}
      {!bare && call && (
        <div className={styles.row}>
          {(['listen', 'whisper', 'barge'] as const).map((mode) => (
            <Button key={mode} size="compact-xs" variant="default" disabled={!canListen} onClick={() => hear(mode)}>
              {t(`mode.${mode}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

const knownWhys = ['no-answer', 'unfilled'] as const;

/** With whom and over how much; or why the break. */
function About({ tile: { call, state, why } }: Pick<TileProps, 'tile'>) {
  const { t } = useTranslation('wall');
  if (call?.name)
    return (
      <span>
        <span lang="ru">{call.name}</span>
        {call.owed !== null && (
          <>
            , <Money amount={call.owed} {...(call.currency !== null && { currency: call.currency })} />
          </>
        )}
      </span>
    );
  if (state !== 'break' || !why || why === 'asked') return null;
  const known = knownWhys.find((each) => each === why);
  return <span>{known ? t(`why.${known}`) : why}</span>;
}

/** The day so far, and how talks were scored of late. */
function Done({ tile: { calls, promises, unfilled, score } }: Pick<TileProps, 'tile'>) {
  const { t } = useTranslation('wall');
  const { percent } = useFormats();
  return (
    <div className={`muted num ${styles.done}`}>
      <span>{t('figures', { calls, promises })}</span>
      {unfilled > 0 && <span>{t('unfilled', { count: unfilled })}</span>}
      {score.average !== null && (
        <span title={t('score.about', { count: score.talks })}>
          {t('score.one', { percent: percent(score.average / 100, 0) })}
        </span>
      )}
    </div>
  );
}
