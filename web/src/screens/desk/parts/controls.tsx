import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../../phone/use-shift.ts';
import styles from '../desk.module.css';
import { type Desk, isApart } from '../model.ts';
import type { Control } from '../query.ts';
import { OutsideBar } from './outside-bar.tsx';
import { TransferPanel } from './transfer-panel.tsx';

interface ControlsProps {
  readonly call: NonNullable<Desk['call']>;
  readonly shift: Shift;
  readonly order: (what: Control) => void;
  readonly panel: 'none' | 'transfer' | 'keypad';
  readonly open: (panel: 'none' | 'transfer' | 'keypad') => void;
}

/** What can be done in a call; each button names its key. */
export function Controls({ call, shift, order, panel, open }: ControlsProps) {
  const { t } = useTranslation('desk');
  const { phone } = shift;
  // Somebody outside is called or spoken to: the person waits with music, and comes back by the bar's buttons.
  const apart = isApart(call);
  const held = call.state === 'held' && !apart;
  const toggle = (which: 'transfer' | 'keypad') => open(panel === which ? 'none' : which);
  if (call.asGuest) return <GuestControls call={call} shift={shift} />;
  return (
    <>
      {call.guest !== null && (
        <div className={`${styles.alarm} ${styles.row}`} role="status">
          <span>{t('conference.with', { name: call.guest })}</span>
          <Button variant="default" onClick={() => order({ do: 'dismiss' })}>
            {t('conference.dismiss')}
          </Button>
          <Button variant="default" onClick={() => order({ do: 'leave' })}>
            {t('conference.leave')}
          </Button>
        </div>
      )}
      {call.outside && <OutsideBar leg={call.outside} order={order} />}
      <div className={styles.chips} style={{ marginTop: 12 }}>
        {phone.call === 'ringing' && <Button onClick={shift.answer}>{t('answer')} (␣)</Button>}
        <Button variant={phone.muted ? 'filled' : 'default'} onClick={() => shift.mute(!phone.muted)}>
          {t('mute')} (M)
        </Button>
        <Button
          variant={held ? 'filled' : 'default'}
          disabled={apart}
          onClick={() => order({ do: held ? 'resume' : 'hold' })}
        >
          {held ? t('resume') : t('hold')} (H)
        </Button>
        <Button variant="default" disabled={apart} onClick={() => toggle('transfer')}>
          {t('transfer')} (T)
        </Button>
        <Button variant="default" onClick={() => toggle('keypad')}>
          {t('keypad')} (D)
        </Button>
        <Button color="red" variant="light" onClick={() => order({ do: 'hang-up' })}>
          {t('hangUp')} (F9)
        </Button>
      </div>
      {panel === 'transfer' && !apart && <TransferPanel order={order} close={() => open('none')} />}
      {panel === 'keypad' && <Keypad order={order} />}
    </>
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

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

function Keypad({ order }: { readonly order: (what: Control) => void }) {
  const { t } = useTranslation('desk');
  return (
    <fieldset className={styles.alarm}>
      <legend>{t('sendKeys')}</legend>
      <div className={styles.chips}>
        {keys.map((key) => (
          <button key={key} type="button" className={styles.chip} onClick={() => order({ do: 'keys', keys: key })}>
            {key}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
