import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyHidden } from '../../phone/notify.ts';
import type { Shift } from '../../phone/use-shift.ts';
import { type Desk, isApart } from './model.ts';
import { control } from './query.ts';

/** So long the ring is heard before the call is taken by itself. */
const ringMs = 900;
/** A card that does not come must not keep a person waiting. */
const noCardMs = 3000;

/** A person on hold is called to mind after a minute, and then twice a minute. */
const holdReminderMs = { first: 60_000, next: 30_000 } as const;

/** Rings, and takes the call by itself once the card is on the screen. @param own this page has dialled: taken at once */
export function useRing(shift: Shift, call: Desk['call'], cardIsThere: boolean, auto: boolean, own: boolean): void {
  const { t } = useTranslation('desk');
  const { phone, play, answer } = shift;
  const latest = useRef({ play, answer });
  useEffect(() => {
    latest.current = { play, answer };
  });
  const ringing = phone.call === 'ringing';
  const again = own || (call !== null && call.state !== 'offered');
  useEffect(() => {
    if (!ringing || again) return;
    latest.current.play('ring');
    const timer = setInterval(() => latest.current.play('ring'), 2000);
    return () => clearInterval(timer);
  }, [ringing, again]);
  const queue = call?.queue || '';
  useEffect(() => {
    if (ringing && !again) return notifyHidden(queue === '' ? t('state.offered') : `${t('state.offered')}: ${queue}`);
  }, [ringing, again, queue, t]);
  useEffect(() => {
    if (!ringing || !(auto || again)) return;
    const ms = again ? 0 : cardIsThere ? ringMs : noCardMs;
    const timer = setTimeout(() => latest.current.answer(), ms);
    return () => clearTimeout(timer);
  }, [ringing, cardIsThere, auto, again]);
  const talking = phone.call === 'talking';
  const before = useRef(false);
  useEffect(() => {
    if (talking !== before.current) latest.current.play(talking ? 'join' : 'end');
    before.current = talking;
  }, [talking]);
  useWarnings(call, phone.line === 'lost' && talking, latest);
}

/** Sounds that call back an operator who looks elsewhere: somebody waits on hold, or the call was lost. */
function useWarnings(call: Desk['call'], lineLost: boolean, latest: { readonly current: Pick<Shift, 'play'> }): void {
  const lost = call?.state === 'lost' || lineLost;
  useEffect(() => {
    if (lost) latest.current.play('lost');
  }, [lost, latest]);
  const held = call?.state === 'held' && !isApart(call);
  useEffect(() => {
    if (!held) return;
    const remind = () => latest.current.play('hold');
    let timer = setTimeout(function again() {
      remind();
      timer = setTimeout(again, holdReminderMs.next);
    }, holdReminderMs.first);
    return () => clearTimeout(timer);
  }, [held, latest]);
}

/** The tab rings too. */
export function useTitle(ringing: boolean, word: string): void {
  useEffect(() => {
    if (!ringing) return;
    const before = document.title;
    document.title = `(1) ${word}`;
    return () => {
      document.title = before;
    };
  }, [ringing, word]);
}

/** After a reload the call is still there, without this page: it asks to be rung again. */
export function useReclaim(shift: Shift, call: Desk['call']): void {
  const had = useRef(new Set<string>());
  const { line, call: own } = shift.phone;
  const id = call?.id;
  const living = call?.state === 'talking' || call?.state === 'held' || call?.state === 'lost';
  useEffect(() => {
    if (id && own !== 'none') had.current.add(id);
  }, [id, own]);
  useEffect(() => {
    if (!id || !living || line !== 'registered' || own !== 'none' || had.current.has(id)) return;
    had.current.add(id);
    // The call may have ended in the same moment; the next snapshot says so.
    void control(id, { do: 'reclaim' }).catch(() => undefined);
  }, [id, living, line, own]);
}

/** A page that was reloaded in the middle of a shift goes on with it, where the browser needs no question. */
export function useResume(shift: Shift, desk: Desk | undefined): void {
  const tried = useRef(false);
  const working = desk?.operator && desk.operator.state !== 'offline';
  const { start } = shift;
  useEffect(() => {
    if (!working || tried.current) return;
    tried.current = true;
    void navigator.permissions.query({ name: 'microphone' as PermissionName }).then(
      ({ state }) => (state === 'granted' ? start() : undefined),
      () => undefined,
    );
  }, [working, start]);
}
