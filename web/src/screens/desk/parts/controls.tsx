import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../../phone/use-shift.ts';
import styles from '../desk.module.css';
import { type Desk, isApart } from '../model.ts';
import type { Control } from '../query.ts';
import { Keypad } from './keypad.tsx';
import { OutsideBar } from './outside-bar.tsx';
import { TransferPanel } from './transfer-panel.tsx';

export type Panel = 'none' | 'transfer' | 'keypad';

interface ControlsProps {
  readonly call: NonNullable<Desk['call']>;
  readonly shift: Shift;
  readonly order: (what: Control) => void;
  readonly panel: Panel;
  readonly open: (panel: Panel) => void;
}

/** What can be done in a call; each button names its key. */
export function Controls(props: ControlsProps) {
  const { call, shift, order, panel, open } = props;
  // Somebody outside is called or spoken to: the person waits with music, and comes back by the bar's buttons.
  const apart = isApart(call);
  const close = () => open('none');
  if (call.asGuest) return <GuestControls call={call} shift={shift} />;
  return (
    <>
      <Buttons {...props} apart={apart} />
      {call.guest !== null && <Conference guest={call.guest} order={order} />}
      {call.outside && <OutsideBar leg={call.outside} order={order} />}
      {panel === 'transfer' && !apart && <TransferPanel order={order} close={close} />}
      {panel === 'keypad' && <Keypad order={order} close={close} />}
    </>
  );
}

function Buttons({ call, shift, order, panel, open, apart }: ControlsProps & { readonly apart: boolean }) {
  const { t } = useTranslation('desk');
  const { phone } = shift;
  const held = call.state === 'held' && !apart;
  const toggle = (which: Panel) => open(panel === which ? 'none' : which);
  return (
    <div className={styles.controls}>
      {phone.call === 'ringing' && <Action name={t('answer')} hotkey="␣" variant="filled" press={shift.answer} />}
      <Action
        name={t('mute')}
        brief={t('brief.mute')}
        hotkey="M"
        variant={phone.muted ? 'filled' : 'default'}
        press={() => shift.mute(!phone.muted)}
      />
      <Action
        name={held ? t('resume') : t('hold')}
        brief={held ? t('brief.resume') : t('brief.hold')}
        hotkey="H"
        variant={held ? 'filled' : 'default'}
        disabled={apart}
        press={() => order({ do: held ? 'resume' : 'hold' })}
      />
      <Action name={t('transfer')} hotkey="T" disabled={apart} press={() => toggle('transfer')} />
      <Action name={t('keypad')} hotkey="D" press={() => toggle('keypad')} />
      <Action name={t('hangUp')} hotkey="F9" variant="light" red press={() => order({ do: 'hang-up' })} />
    </div>
  );
}

interface ActionProps {
  readonly name: ReactNode;
  /** For a telephone's width; absent: the name fits. */
  readonly brief?: string;
  readonly hotkey: string;
  readonly press: () => void;
  readonly variant?: 'default' | 'filled' | 'light';
  readonly disabled?: boolean;
  readonly red?: boolean;
}

function Action({ name, brief, hotkey, press, variant = 'default', disabled = false, red = false }: ActionProps) {
  return (
    <Button variant={variant} disabled={disabled} onClick={press} {...(red && { color: 'red' })}>
      {brief ? (
        <>
          <span className={styles.long}>{name}</span>
          <span className={styles.brief}>{brief}</span>
        </>
      ) : (
        name
      )}
      <span className={styles.key}>{` (${hotkey})`}</span>
    </Button>
  );
}

/** A colleague is in the talk. */
function Conference({ guest, order }: { readonly guest: string; readonly order: (what: Control) => void }) {
  const { t } = useTranslation('desk');
  return (
    <div className={`${styles.alarm} ${styles.row}`} role="status">
      <span>{t('conference.with', { name: guest })}</span>
      <Button variant="default" onClick={() => order({ do: 'dismiss' })}>
        {t('conference.dismiss')} (X)
      </Button>
      <Button variant="default" onClick={() => order({ do: 'leave' })}>
        {t('conference.leave')} (L)
      </Button>
    </div>
  );
}

/** A colleague's talk: speak, or leave; it goes on without the guest. */
function GuestControls({ call, shift }: Pick<ControlsProps, 'call' | 'shift'>) {
  const { t } = useTranslation('desk');
  return (
    <div className={`${styles.alarm} ${styles.row}`} role="status">
      <span>{t('conference.guest', { name: call.guest })}</span>
      <Button variant={shift.phone.muted ? 'filled' : 'default'} onClick={() => shift.mute(!shift.phone.muted)}>
        {t('mute')} (M)
      </Button>
      <Button color="red" variant="light" onClick={shift.hangUp}>
        {t('conference.out')}
      </Button>
    </div>
  );
}
