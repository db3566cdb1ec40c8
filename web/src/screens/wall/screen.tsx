import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignsQuery } from '../../api/campaigns.ts';
import { waitingQuery } from '../../api/waiting.ts';
import { useLiveCampaigns } from '../../live/use-live-campaigns.ts';
import { type Shift, useShift } from '../../phone/use-shift.ts';
import { Failure } from '../../ui/failure.tsx';
import { useHotkeys } from '../../ui/hotkeys.ts';
import { Card, Page } from '../../ui/page.tsx';
import { Running } from '../../ui/running.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { queuesOf, worstFirst } from './model.ts';
import { type Ear, EarBar } from './parts/ear-bar.tsx';
import { OperatorTile } from './parts/operator-tile.tsx';
import { Queues } from './parts/queues.tsx';
import { Team } from './parts/team.tsx';
import { leave, listen, type Mode, type Tile } from './query.ts';
import { type Look, useFit, useLook } from './use-look.ts';
import { useWall } from './use-wall.ts';
import styles from './wall.module.css';

interface WallProps {
  /** For the other end of the room: nothing but queues and operators, all on one screen. */
  readonly big: boolean;
  readonly setBig: (big: boolean) => void;
}

/** The supervisor's wall: fixed places, worst first in words; an ear in any talk by the telephone of this page. */
export function WallScreen({ big, setBig }: WallProps) {
  const { t } = useTranslation('wall');
  const { wall, now } = useWall();
  const shift = useShift();
  const { phone } = shift;
  const listening = useEar(shift);
  const look = useLook(big, setBig);
  const tiles = look.worst ? worstFirst(wall?.operators ?? [], now) : (wall?.operators ?? []);
  const { chosen, hear } = useChoice(tiles, (tile, mode) => void listening.hear(tile, mode), look);
  const { frame, style } = useFit(big, tiles.length);
  const living = wall?.operators.some(({ call }) => call?.id === listening.ear?.transfer);
  return (
    <div className={big ? styles.whole : undefined}>
      <Page title={t('title')} lead={wall && <Team wall={wall} />} actions={<Actions look={look} shift={shift} />}>
        {/* biome-ignore lint/a11y/useMediaCaption: the voice of a live call has no captions */}
        <audio ref={shift.audio} autoPlay />
        {listening.ear && (living || phone.call !== 'none') && (
          <EarBar ear={listening.ear} change={listening.change} end={listening.end} />
        )}
        {listening.error && <Failure error={listening.error} />}
        {!big && <WhatWaits />}
        {wall && <Queues wall={wall} now={now} />}
        <div ref={frame} className={styles.tiles} style={style} data-big={big}>
          {tiles.map((tile) => (
            <OperatorTile
              key={tile.id}
              tile={tile}
              now={now}
              queues={wall ? queuesOf(wall) : []}
              canListen={phone.line === 'registered'}
              chosen={tile === chosen}
              bare={big}
              hear={(mode) => hear(tile, mode)}
            />
          ))}
        </div>
        {wall?.operators.length === 0 && <p className="muted">{t('nobody')}</p>}
        {!big && <Campaigns />}
      </Page>
    </div>
  );
}

/** A supervisor answers disputes, and hears a few talks of each operator every week. */
function WhatWaits() {
  const { t } = useTranslation('wall');
  const { data } = useQuery({ ...waitingQuery, retry: false });
  return (
    <>
      {data && <Waiting payments={0} disputes={data.disputes} />}
      <p className={styles.aside}>
        <Link to="/recordings" search={{ sample: 'week', scored: 'false' } as never}>
          {t('toScore')}
        </Link>
      </p>
    </>
  );
}

/** Operators without calls have their reason here. */
function Campaigns() {
  const { t } = useTranslation();
  const { data } = useQuery(campaignsQuery);
  useLiveCampaigns();
  return (
    <div className={styles.campaigns}>
      <Card title={t('running.title')}>{data && <Running campaigns={data} />}</Card>
    </div>
  );
}

/** The ear in a talk; its telephone is rung by the server, and answers by itself. */
function useEar(shift: Shift) {
  const [ear, setEar] = useState<Ear>();
  useAnswer(shift);
  const hearing = useMutation({
    mutationFn: ({ transfer, mode }: Ear) => listen(transfer, mode),
    onSuccess: (_, chosen) => setEar(chosen),
  });
  const leaving = useMutation({
    mutationFn: (transfer: string) => leave(transfer),
    onSettled: () => setEar(undefined),
  });
  const hear = (tile: Tile | undefined, mode: Mode) =>
    shift.phone.line === 'registered' &&
    tile?.call &&
    hearing.mutate({ transfer: tile.call.id, operator: tile.name, mode });
  return {
    ear,
    hear,
    error: hearing.error,
    change: (mode: Mode) => ear && hearing.mutate({ ...ear, mode }),
    end: () => ear && leaving.mutate(ear.transfer),
  };
}

/** The tile that the keys mean. */
function useChoice(tiles: readonly Tile[], hear: (tile: Tile | undefined, mode: Mode) => void, look: Look) {
  const [place, setPlace] = useState(0);
  const chosen = tiles[Math.min(place, tiles.length - 1)];
  useHotkeys({
    j: () => setPlace(Math.min(place + 1, tiles.length - 1)),
    k: () => setPlace(Math.max(place - 1, 0)),
    l: () => hear(chosen, 'listen'),
    w: () => hear(chosen, 'whisper'),
    b: () => hear(chosen, 'barge'),
    v: look.enlarge,
  });
  return { chosen, hear };
}

/** Whoever asked to listen wants the ring answered. */
function useAnswer({ phone, answer }: Shift): void {
  const ringing = phone.call === 'ringing';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each ring
  useEffect(() => {
    if (ringing) answer();
  }, [ringing]);
}

function Actions({ look, shift }: { readonly look: Look; readonly shift: Shift }) {
  const { t } = useTranslation('wall');
  return (
    <>
      {!look.big && (
        <Button variant={look.worst ? 'light' : 'default'} aria-pressed={look.worst} onClick={look.order}>
          {t('worstFirst')}
        </Button>
      )}
      <Button variant="default" onClick={look.enlarge}>
        {t(look.big ? 'small' : 'big')}
      </Button>
      {!look.big && <PhoneButton shift={shift} />}
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
