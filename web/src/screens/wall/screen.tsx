import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '../../i18n/formats.ts';
import { live } from '../../live/events.ts';
import { useLive } from '../../live/use-live.ts';
import { type Shift, useShift } from '../../phone/use-shift.ts';
import { Failure } from '../../ui/failure.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { leave, listen, type Mode, type Tile, type Wall, wallQuery } from './query.ts';
import styles from './wall.module.css';

interface Ear {
  readonly transfer: string;
  readonly operator: string;
  readonly mode: Mode;
}

/** The supervisor's wall: fixed places, worst first in words; an ear in any talk by the telephone of this page. */
export function WallScreen() {
  const { t } = useTranslation('wall');
  const { wall, now } = useWall();
  const shift = useShift();
  const [ear, setEar] = useState<Ear>();
  const { phone, answer } = shift;
  // Whoever asked to listen wants the ring answered.
  const ringing = phone.call === 'ringing';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each ring
  useEffect(() => {
    if (ringing) answer();
  }, [ringing]);
  const hearing = useMutation({
    mutationFn: ({ transfer, mode }: Ear) => listen(transfer, mode),
    onSuccess: (_, chosen) => setEar(chosen),
  });
  const leaving = useMutation({
    mutationFn: (transfer: string) => leave(transfer),
    onSettled: () => setEar(undefined),
  });
  const living = wall?.operators.some(({ call }) => call?.id === ear?.transfer);
  return (
    <Page title={t('title')} actions={<PhoneButton shift={shift} />}>
      {/* biome-ignore lint/a11y/useMediaCaption: the voice of a live call has no captions */}
      <audio ref={shift.audio} autoPlay />
      {ear && (living || phone.call !== 'none') && (
        <EarBar
          ear={ear}
          change={(mode) => hearing.mutate({ ...ear, mode })}
          end={() => leaving.mutate(ear.transfer)}
        />
      )}
      {hearing.error && <Failure error={hearing.error} />}
      <Queues wall={wall} now={now} />
      <div className={styles.tiles}>
        {wall?.operators.map((tile) => (
          <OperatorTile
            key={tile.id}
            tile={tile}
            now={now}
            canListen={phone.line === 'registered'}
            hear={(mode) => tile.call && hearing.mutate({ transfer: tile.call.id, operator: tile.name, mode })}
          />
        ))}
      </div>
      {wall?.operators.length === 0 && <p className="muted">{t('nobody')}</p>}
    </Page>
  );
}

/** The wall, and the server's time once a second. */
function useWall(): { wall: Wall | undefined; now: number } {
  const client = useQueryClient();
  const [offset, setOffset] = useState(0);
  const [now, setNow] = useState(() => Date.now());
  const { data } = useQuery(wallQuery);
  useEffect(() => live.keepWhenHidden(), []);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  useLive('wall', (wall, at) => {
    setOffset(new Date(at).getTime() - Date.now());
    client.setQueryData(wallQuery.queryKey, wall as Wall);
  });
  return { wall: data, now: now + offset };
}

const seconds = (now: number, since: string) => (now - new Date(since).getTime()) / 1000;

function PhoneButton({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('wall');
  const { phone, starting, problem, start } = shift;
  if (phone.line === 'registered') return <span className="muted">{t('phone.on')}</span>;
  return (
    <Button loading={starting || phone.line === 'connecting'} onClick={() => void start(true)}>
      {problem ? t('phone.again') : t('phone.start')}
    </Button>
  );
}

function EarBar({
  ear,
  change,
  end,
}: {
  readonly ear: Ear;
  readonly change: (mode: Mode) => void;
  readonly end: () => void;
}) {
  const { t } = useTranslation('wall');
  return (
    <div className={styles.ear} role="status">
      {t(`ear.${ear.mode}`, { name: ear.operator })}
      {(['listen', 'whisper', 'barge'] as const).map((mode) => (
        <Button key={mode} size="xs" variant={ear.mode === mode ? 'filled' : 'default'} onClick={() => change(mode)}>
          {t(`mode.${mode}`)}
        </Button>
      ))}
      <Button size="xs" color="red" variant="light" onClick={end}>
        {t('end')}
      </Button>
    </div>
  );
}

function Queues({ wall, now }: { readonly wall: Wall | undefined; readonly now: number }) {
  const { t } = useTranslation('wall');
  if (!wall || wall.queues.length === 0) return null;
  return (
    <Card title={t('queues')}>
      {wall.queues.map(({ queue, waiting, since, asked, abandoned }) => (
        <p key={queue} className="num">
          <strong>{queue}</strong> · {t('waiting', { count: waiting })}
          {since && ` · ${t('longest', { time: clock(seconds(now, since)) })}`} · {t('abandoned', { abandoned, asked })}
        </p>
      ))}
    </Card>
  );
}

interface TileProps {
  readonly tile: Tile;
  readonly now: number;
  readonly canListen: boolean;
  readonly hear: (mode: Mode) => void;
}

function OperatorTile({ tile, now, canListen, hear }: TileProps) {
  const { t } = useTranslation('wall');
  const { name, state, since, call, unfilled, calls, promises } = tile;
  return (
    <section className={styles.tile} data-state={state} aria-label={name}>
      <div className={styles.name}>
        <span lang="ru">{name}</span>
        <span className="num">{clock(seconds(now, since))}</span>
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
