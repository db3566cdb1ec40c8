import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../../phone/use-shift.ts';
import styles from '../desk.module.css';
import type { Desk } from '../model.ts';
import { type Control, colleaguesQuery } from '../query.ts';

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
  const held = call.state === 'held';
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
      <div className={styles.chips} style={{ marginTop: 12 }}>
        {phone.call === 'ringing' && <Button onClick={shift.answer}>{t('answer')} (␣)</Button>}
        <Button variant={phone.muted ? 'filled' : 'default'} onClick={() => shift.mute(!phone.muted)}>
          {t('mute')} (M)
        </Button>
        <Button variant={held ? 'filled' : 'default'} onClick={() => order({ do: held ? 'resume' : 'hold' })}>
          {held ? t('resume') : t('hold')} (H)
        </Button>
        <Button variant="default" onClick={() => toggle('transfer')}>
          {t('transfer')} (T)
        </Button>
        <Button variant="default" onClick={() => toggle('keypad')}>
          {t('keypad')} (D)
        </Button>
        <Button color="red" variant="light" onClick={() => order({ do: 'hang-up' })}>
          {t('hangUp')} (F9)
        </Button>
      </div>
      {panel === 'transfer' && <TransferPanel order={order} close={() => open('none')} />}
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

function TransferPanel({ order, close }: { readonly order: (what: Control) => void; readonly close: () => void }) {
  const { t } = useTranslation('desk');
  const { data } = useQuery({ ...colleaguesQuery, refetchInterval: 2000 });
  const ready = data?.colleagues.filter(({ state }) => state === 'ready') ?? [];
  const hand = (what: Control) => {
    order(what);
    close();
  };
  return (
    <fieldset className={styles.alarm}>
      <legend>{t('transferTo')}</legend>
      <div className={styles.chips}>
        {ready.map(({ id, name }) => (
          <button key={id} type="button" className={styles.chip} onClick={() => hand({ do: 'hand-on', operator: id })}>
            {t('colleague', { name })}
          </button>
        ))}
        {ready.map(({ id, name }) => (
          <button
            key={`in-${id}`}
            type="button"
            className={styles.chip}
            onClick={() => hand({ do: 'invite', operator: id })}
          >
            {t('conference.invite', { name })}
          </button>
        ))}
        {data?.queues.map((queue) => (
          <button key={queue} type="button" className={styles.chip} onClick={() => hand({ do: 'hand-on', queue })}>
            {t('queue', { queue })}
          </button>
        ))}
        {data && ready.length + data.queues.length === 0 && <span>{t('nobodyElse')}</span>}
      </div>
    </fieldset>
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
