import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { live } from '../../live/events.ts';
import { useLive } from '../../live/use-live.ts';
import { endShift } from '../../phone/shift-api.ts';
import { type Shift, useShift } from '../../phone/use-shift.ts';
import { Failure } from '../../ui/failure.tsx';
import { useHotkeys } from '../../ui/hotkeys.ts';
import { Card } from '../../ui/page.tsx';
import styles from './desk.module.css';
import { type Desk, dayChoices, isApart, pressDigit, stepBack, timeChoices } from './model.ts';
import { Callbacks } from './parts/callbacks.tsx';
import { PersonCard } from './parts/card.tsx';
import { Controls } from './parts/controls.tsx';
import { MyDay } from './parts/my-day.tsx';
import { OutcomeForm } from './parts/outcome-form.tsx';
import { Preview } from './parts/preview.tsx';
import { Script } from './parts/script.tsx';
import { StatusBar } from './parts/status-bar.tsx';
import { type Control, cardQuery, control, deskQuery, wish } from './query.ts';
import { useReclaim, useResume, useRing } from './use-call.ts';
import { type CallForm, useCallForm } from './use-form.ts';
import { useAdvance, useWorkList, type WorkList } from './use-work-list.ts';

/** The operator's desk: a shift begins with one button, a call brings its card, digits write its outcome. */
export function DeskScreen() {
  const { desk, offset } = useDesk();
  const shift = useShift();
  const { t } = useTranslation('desk');
  useResume(shift, desk);
  const working = shift.phone.line !== 'off';
  return (
    <>
      <h1 style={{ position: 'absolute', clip: 'rect(0 0 0 0)', overflow: 'hidden' }}>{t('title')}</h1>
      {/* biome-ignore lint/a11y/useMediaCaption: the voice of a live call has no captions */}
      <audio ref={shift.audio} autoPlay />
      {working && desk ? <Work desk={desk} shift={shift} offset={offset} /> : <Start shift={shift} />}
    </>
  );
}

/** The desk as the server sees it, at most a second old. */
function useDesk(): { desk: Desk | undefined; offset: number } {
  const client = useQueryClient();
  const [offset, setOffset] = useState(0);
  const { data } = useQuery(deskQuery);
  useEffect(() => live.keepWhenHidden(), []);
  useLive('desk', (view, at) => {
    setOffset(new Date(at).getTime() - Date.now());
    if (view) client.setQueryData(deskQuery.queryKey, view as Desk);
  });
  return { desk: data, offset };
}

function Start({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('desk');
  const { problem, taken, starting } = shift;
  return (
    <Card title={t('title')}>
      <p>{taken ? t('shift.taken') : problem ? t(`shift.${problem}`) : t('shift.lead')}</p>
      <Button size="lg" loading={starting} onClick={() => void shift.start(taken)} autoFocus>
        {taken ? t('shift.takeOver') : problem ? t('shift.again') : t('shift.start')}
      </Button>
    </Card>
  );
}

interface WorkProps {
  readonly desk: Desk;
  readonly shift: Shift;
  readonly offset: number;
}

function Work({ desk, shift, offset }: WorkProps) {
  const { t } = useTranslation('desk');
  const [chosen, setChosen] = useState<string>();
  const [auto, setAuto] = useState(true);
  const { call, operator, unfilled } = desk;
  const list = useWorkList(desk);
  const talk = call?.state === 'dialling' ? null : call;
  const id = talk?.id ?? chosen;
  const { data: card } = useQuery({ ...cardQuery(id ?? ''), enabled: id !== undefined });
  const advance = useAdvance(desk, list.next);
  const work = useCallForm(card?.id === id ? card : undefined, (after) => {
    if (after === 'ready' && talk?.byHand) advance();
    setChosen(undefined);
  });
  const wishing = useMutation({ mutationFn: (state: 'ready' | 'break') => wish(state) });
  const ordering = useMutation({ mutationFn: (what: Control) => control(talk?.id ?? '', what) });
  useRing(shift, call, card !== undefined && card.id === call?.id, auto, list.dialling);
  useReclaim(shift, talk);
  useTitle(shift.phone.call === 'ringing', t('state.offered'));
  const leave = () => void endShift().then(shift.stop, shift.stop);
  const living = talk !== null && talk.state !== 'notes';
  return (
    <>
      <StatusBar desk={desk} shift={shift} offset={offset} wish={wishing.mutate} end={leave} />
      {call?.state === 'lost' && (
        <div className={styles.alarm} role="alert">
          {t('lostCall')}
        </div>
      )}
      {shift.phone.microphone !== 'ok' && (
        <div className={styles.alarm} role="alert">
          {t(`microphone.${shift.phone.microphone}`)}
        </div>
      )}
      {(wishing.error || ordering.error) && <Failure error={wishing.error ?? ordering.error} />}
      {living && <LivingCall desk={desk} shift={shift} order={ordering.mutate} />}
      <Keys desk={desk} shift={shift} wish={wishing.mutate} order={ordering.mutate} next={list.next} />
      {talk?.asGuest && card ? (
        <PersonCard card={card} />
      ) : card ? (
        <CallColumns card={card} work={work} apart={isApart(call)} />
      ) : list.previewed ? (
        <Preview desk={desk} list={list} previewed={list.previewed} hangUp={shift.hangUp} />
      ) : (
        <Idle ready={operator?.state === 'ready'} list={list} />
      )}
      <Tray unfilled={unfilled} open={setChosen} />
      {!living && <Callbacks desk={desk} open={list.lookAt} />}
      {!living && !card && !list.previewed && <MyDay />}
      <Checkbox mt="md" label={t('auto')} checked={auto} onChange={({ target }) => setAuto(target.checked)} />
    </>
  );
}

/** Nobody is on the line: what comes by itself, and what the operator can do. */
function Idle({ ready, list }: { readonly ready: boolean; readonly list: WorkList }) {
  const { t } = useTranslation('desk');
  return (
    <div className={styles.idle}>
      <p className="muted">{t(`idle.${ready ? 'ready' : 'break'}`)}</p>
      <Button variant="default" onClick={list.next} loading={list.busy}>
        {t('list.next')}
        {ready && ' (␣)'}
      </Button>
      {list.empty && <p role="status">{t('list.empty')}</p>}
    </div>
  );
}

function LivingCall({ desk, shift, order }: Omit<WorkProps, 'offset'> & { readonly order: (what: Control) => void }) {
  const [panel, setPanel] = useState<'none' | 'transfer' | 'keypad'>('none');
  const toggle = (which: 'transfer' | 'keypad') => setPanel(panel === which ? 'none' : which);
  useHotkeys({ t: () => toggle('transfer'), d: () => toggle('keypad') });
  if (!desk.call) return null;
  return <Controls call={desk.call} shift={shift} order={order} panel={panel} open={setPanel} />;
}

function useTitle(ringing: boolean, word: string): void {
  useEffect(() => {
    if (!ringing) return;
    const before = document.title;
    document.title = `(1) ${word}`;
    return () => {
      document.title = before;
    };
  }, [ringing, word]);
}

interface ColumnsProps {
  readonly card: NonNullable<Parameters<typeof PersonCard>[0]['card']>;
  readonly work: CallForm;
  /** Enter and Escape belong to the call of somebody outside. */
  readonly apart: boolean;
}

function CallColumns({ card, work, apart }: ColumnsProps) {
  const note = useRef<HTMLTextAreaElement>(null);
  const choices = useChoices(card.nextLawful?.at ?? null);
  const { form, change } = work;
  const digits = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => [String(digit), () => change(pressDigit(form, digit, choices))]),
  );
  useHotkeys({
    ...digits,
    '0': () => work.lawful !== null && change({ ...form, callbackAt: work.lawful }),
    n: () => note.current?.focus(),
    'shift+enter': () => work.save('break'),
    ...(!apart && {
      enter: () => work.save('ready'),
      escape: () => (document.activeElement === note.current ? note.current?.blur() : change(stepBack(form))),
    }),
  });
  return (
    <div className={styles.columns}>
      <PersonCard card={card} />
      <Script key={card.id} card={card} form={form} change={change} />
      <div className={styles.last}>
        <OutcomeForm card={card} work={work} choices={choices} note={note} />
      </div>
    </div>
  );
}

function useChoices(lawful: string | null) {
  return useMemo(() => {
    const now = new Date();
    return { days: dayChoices(now), times: timeChoices(now, lawful) };
  }, [lawful]);
}

interface KeysProps {
  readonly desk: Desk;
  readonly shift: Shift;
  readonly wish: (state: 'ready' | 'break') => void;
  readonly order: (what: Control) => void;
  readonly next: () => void;
}

/** Keys that work wherever the operator is on the desk. */
function Keys({ desk, shift, wish, order, next }: KeysProps) {
  const { call, operator } = desk;
  const toggle = () => wish(operator?.state === 'ready' ? 'break' : 'ready');
  const living = call !== null && call.state !== 'notes' && call.state !== 'offered' && call.state !== 'dialling';
  const idle = operator?.state === 'ready' || desk.preview !== null ? next : toggle;
  const mute = () => shift.mute(!shift.phone.muted);
  useHotkeys({
    space: () => (shift.phone.call === 'ringing' ? shift.answer() : call === null && idle()),
    f2: toggle,
    m: mute,
    f4: mute,
    h: () => living && !isApart(call) && order({ do: call.state === 'held' ? 'resume' : 'hold' }),
    f9: () => living && (call.asGuest ? shift.hangUp() : order({ do: 'hang-up' })),
  });
  return null;
}

function Tray({ unfilled, open }: { readonly unfilled: Desk['unfilled']; readonly open: (id: string) => void }) {
  const { t } = useTranslation('desk');
  if (unfilled.length === 0) return null;
  return (
    <Card title={t('unfilled', { count: unfilled.length })}>
      <div className={styles.chips}>
        {unfilled.map(({ id, name }) => (
          <button key={id} type="button" className={styles.chip} onClick={() => open(id)}>
            {name ?? t('nobody')}
          </button>
        ))}
      </div>
    </Card>
  );
}
