import type { Shift } from '../../phone/use-shift.ts';
import { useHotkeys } from '../../ui/hotkeys.ts';
import { type Desk, isApart } from './model.ts';
import type { Control } from './query.ts';

interface Keys {
  readonly desk: Desk;
  readonly shift: Shift;
  readonly wish: (state: 'ready' | 'break') => void;
  readonly order: (what: Control) => void;
  readonly next: () => void;
}

/** Keys that work wherever the operator is on the desk. */
export function useDeskKeys({ desk, shift, wish, order, next }: Keys): void {
  const { call, operator } = desk;
  const toggle = () => wish(operator?.state === 'ready' ? 'break' : 'ready');
  const living = call !== null && call.state !== 'notes' && call.state !== 'offered' && call.state !== 'dialling';
  const idle = operator?.state === 'ready' || desk.preview !== null ? next : toggle;
  const mute = () => shift.mute(!shift.phone.muted);
  const colleague = living && call.guest !== null && !call.asGuest;
  useHotkeys({
    space: () => (shift.phone.call === 'ringing' ? shift.answer() : call === null && idle()),
    f2: toggle,
    m: mute,
    f4: mute,
    h: () => living && !call.asGuest && !isApart(call) && order({ do: call.state === 'held' ? 'resume' : 'hold' }),
    f9: () => living && (call.asGuest ? shift.hangUp() : order({ do: 'hang-up' })),
    ...(colleague && { l: () => order({ do: 'leave' }), x: () => order({ do: 'dismiss' }) }),
  });
}
