import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '../../i18n/formats.ts';
import { live } from '../../live/events.ts';
import { useLive } from '../../live/use-live.ts';
import { type Shift, useShift } from '../../phone/use-shift.ts';
import { Failure } from '../../ui/failure.tsx';
import { useHotkeys } from '../../ui/hotkeys.ts';
import { Card, Page } from '../../ui/page.tsx';
import { isQueueBad, queuesOf, worstFirst } from './model.ts';
import { type Ear, EarBar } from './parts/ear-bar.tsx';
import { OperatorTile } from './parts/operator-tile.tsx';
import { leave, listen, type Mode, type Wall, wallQuery } from './query.ts';
import styles from './wall.module.css';

/** The supervisor's wall: fixed places, worst first in words; an ear in any talk by the telephone of this page. */
export function WallScreen() {
  const { t } = useTranslation('wall');
  const { wall, now } = useWall();
  const shift = useShift();
  const [ear, setEar] = useState<Ear>();
  const { phone } = shift;
  useAnswer(shift);
  const hearing = useMutation({
    mutationFn: ({ transfer, mode }: Ear) => listen(transfer, mode),
    onSuccess: (_, chosen) => setEar(chosen),
  });
  const leaving = useMutation({
    mutationFn: (transfer: string) => leave(transfer),
    onSettled: () => setEar(undefined),
  });
  const look = useLook();
  const tiles = look.worst ? worstFirst(wall?.operators ?? [], now) : (wall?.operators ?? []);
  const [place, setPlace] = useState(0);
  const chosen = tiles[Math.min(place, tiles.length - 1)];
  const hear = (tile: (typeof tiles)[number] | undefined, mode: Mode) =>
    phone.line === 'registered' && tile?.call && hearing.mutate({ transfer: tile.call.id, operator: tile.name, mode });
  useHotkeys({
    j: () => setPlace(Math.min(place + 1, tiles.length - 1)),
    k: () => setPlace(Math.max(place - 1, 0)),
    l: () => void hear(chosen, 'listen'),
    w: () => void hear(chosen, 'whisper'),
    b: () => void hear(chosen, 'barge'),
    v: look.enlarge,
  });
  const living = wall?.operators.some(({ call }) => call?.id === ear?.transfer);
  return (
    <Page title={t('title')} actions={<Actions look={look} shift={shift} />}>
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
      <div className={styles.tiles} data-big={look.big}>
        {tiles.map((tile) => (
          <OperatorTile
            key={tile.id}
            tile={tile}
            now={now}
            queues={wall ? queuesOf(wall) : []}
            canListen={phone.line === 'registered'}
            chosen={tile === chosen}
            hear={(mode) => void hear(tile, mode)}
          />
        ))}
      </div>
      {wall?.operators.length === 0 && <p className="muted">{t('nobody')}</p>}
    </Page>
  );
}

/** Whoever asked to listen wants the ring answered. */
function useAnswer({ phone, answer }: Shift): void {
  const ringing = phone.call === 'ringing';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each ring
  useEffect(() => {
    if (ringing) answer();
  }, [ringing]);
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

const orderKey = 'dozvon.wall-worst-first';

/** How the wall is looked at: fixed places or the worst first; near, or from the other end of the room. */
function useLook() {
  const [worst, setWorst] = useState(() => localStorage.getItem(orderKey) === 'yes');
  const [big, setBig] = useState(false);
  const enlarge = () => {
    setBig(!big);
    const screen = document.documentElement;
    // Where full screen is refused the letters grow all the same.
    if (big) void document.exitFullscreen().catch(() => undefined);
    else void screen.requestFullscreen().catch(() => undefined);
  };
  const order = () => {
    localStorage.setItem(orderKey, worst ? 'no' : 'yes');
    setWorst(!worst);
  };
  return { worst, big, enlarge, order };
}

function Actions({ look, shift }: { readonly look: ReturnType<typeof useLook>; readonly shift: Shift }) {
  const { t } = useTranslation('wall');
  return (
    <>
      <Button variant={look.worst ? 'light' : 'default'} aria-pressed={look.worst} onClick={look.order}>
        {t('worstFirst')}
      </Button>
      <Button variant={look.big ? 'light' : 'default'} aria-pressed={look.big} onClick={look.enlarge}>
        {t('big')}
      </Button>
      <PhoneButton shift={shift} />
    </>
  );
}

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

function Queues({ wall, now }: { readonly wall: Wall | undefined; readonly now: number }) {
  const { t } = useTranslation('wall');
  if (!wall || wall.queues.length === 0) return null;
  return (
    <Card title={t('queues')}>
      {wall.queues.map(({ queue, waiting, since, asked, abandoned }) => (
        <p key={queue} className="num" style={{ whiteSpace: 'normal' }}>
          {isQueueBad({ queue, waiting, since, asked, abandoned }, now) && (
            <span className={styles.bad} title={t('queueBad')}>
              ▲{' '}
            </span>
          )}
          <strong>{queue}</strong> · {t('waiting', { count: waiting })}
          {since && ` · ${t('longest', { time: clock(seconds(now, since)) })}`} · {t('abandoned', { abandoned, asked })}
        </p>
      ))}
    </Card>
  );
}
