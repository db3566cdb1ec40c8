import { useState } from 'react';
import type { Shift } from '../../../phone/use-shift.ts';
import { useHotkeys } from '../../../ui/hotkeys.ts';
import type { Desk } from '../model.ts';
import type { Control } from '../query.ts';
import { Controls, type Panel } from './controls.tsx';

interface LivingProps {
  readonly desk: Desk;
  readonly shift: Shift;
  readonly order: (what: Control) => void;
}

/** The controls of a call, with the panel that is open. */
export function LivingCall({ desk, shift, order }: LivingProps) {
  const [panel, setPanel] = useState<Panel>('none');
  const toggle = (which: Panel) => setPanel(panel === which ? 'none' : which);
  useHotkeys({ t: () => toggle('transfer'), d: () => toggle('keypad') });
  if (!desk.call) return null;
  return <Controls call={desk.call} shift={shift} order={order} panel={panel} open={setPanel} />;
}
