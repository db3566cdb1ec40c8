import { Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endShift } from '../../phone/shift-api.ts';
import type { Shift } from '../../phone/use-shift.ts';
import { Failure } from '../../ui/failure.tsx';
import styles from './desk.module.css';
import { type Desk, isApart } from './model.ts';
import { CallColumns } from './parts/call-columns.tsx';
import { Callbacks } from './parts/callbacks.tsx';
import { PersonCard } from './parts/card.tsx';
import { Idle } from './parts/idle.tsx';
import { LivingCall } from './parts/living-call.tsx';
import { MyDay } from './parts/my-day.tsx';
import { Notices } from './parts/notices.tsx';
import { PersonLine } from './parts/person-line.tsx';
import { Preview } from './parts/preview.tsx';
import { StatusBar } from './parts/status-bar.tsx';
import { Tray } from './parts/tray.tsx';
import { type Control, cardQuery, control, wish } from './query.ts';
import { useReclaim, useRing, useTitle } from './use-call.ts';
import { useCallForm } from './use-form.ts';
import { useHeight } from './use-height.ts';
import { useDeskKeys } from './use-keys.ts';
import { useAdvance, useWorkList } from './use-work-list.ts';

interface WorkProps {
  readonly desk: Desk;
  readonly shift: Shift;
  /** The server's clock less the page's, in milliseconds. */
  readonly offset: number;
}

/** A shift: what goes on stays at the top, below it whoever is on the line, or what waits. */
export function Work({ desk, shift, offset }: WorkProps) {
  const { t } = useTranslation('desk');
  const [auto, setAuto] = useState(true);
  const place = usePlace(desk, shift, auto);
  const { talk, card, list, living, work, wishing, ordering, open } = place;
  const leave = () => void endShift().then(shift.stop, shift.stop);
  const head = useHeight('--desk-head');
  const shown = card ?? list.previewed?.card;
  return (
    <>
      <div className={styles.head} ref={head}>
        <StatusBar desk={desk} shift={shift} offset={offset} wish={wishing.mutate} end={leave} />
        {shown && !(list.previewed && talk) && <PersonLine card={shown} offset={offset} />}
        {living && <LivingCall desk={desk} shift={shift} order={ordering.mutate} />}
        <Notices desk={desk} shift={shift} offset={offset} />
        {(wishing.error || ordering.error) && <Failure error={wishing.error ?? ordering.error} />}
      </div>
      {talk?.asGuest && card ? (
        <PersonCard card={card} />
      ) : card ? (
        <CallColumns card={card} work={work} apart={isApart(desk.call)} />
      ) : list.previewed ? (
        <Preview desk={desk} list={list} previewed={list.previewed} hangUp={shift.hangUp} />
      ) : (
        <Idle desk={desk} list={list} />
      )}
      <Tray unfilled={desk.unfilled} open={open} />
      {!living && <Callbacks desk={desk} open={list.lookAt} />}
      {!living && !card && !list.previewed && <MyDay />}
      <Checkbox mt="md" label={t('auto')} checked={auto} onChange={({ target }) => setAuto(target.checked)} />
    </>
  );
}

/** What is on the desk now: the call or the notes that were opened, the form, the list, and what keys do with them. */
function usePlace(desk: Desk, shift: Shift, auto: boolean) {
  const { t } = useTranslation('desk');
  const [chosen, open] = useState<string>();
  const { call } = desk;
  const list = useWorkList(desk);
  const talk = call?.state === 'dialling' ? null : call;
  const id = talk?.id ?? chosen;
  const { data } = useQuery({ ...cardQuery(id ?? ''), enabled: id !== undefined });
  const card = data?.id === id ? data : undefined;
  const advance = useAdvance(desk, list.next);
  const work = useCallForm(card, (after) => {
    if (after === 'ready' && talk?.byHand) advance();
    open(undefined);
  });
  const wishing = useMutation({ mutationFn: (state: 'ready' | 'break') => wish(state) });
  const ordering = useMutation({ mutationFn: (what: Control) => control(talk?.id ?? '', what) });
  useRing(shift, call, card !== undefined && card.id === call?.id, auto, list.dialling);
  useReclaim(shift, talk);
  useTitle(shift.phone.call === 'ringing', t('state.offered'));
  useDeskKeys({ desk, shift, wish: wishing.mutate, order: ordering.mutate, next: list.next });
  const living = talk !== null && talk.state !== 'notes';
  return { talk, card, list, living, work, wishing, ordering, open };
}
