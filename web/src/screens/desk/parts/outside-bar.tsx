import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isTyping, useHotkeys } from '../../../ui/hotkeys.ts';
import { Outcome, Phone } from '../../../ui/values.tsx';
import styles from '../desk.module.css';
import type { Desk } from '../model.ts';
import type { Control } from '../query.ts';

type OutsideLeg = NonNullable<NonNullable<Desk['call']>['outside']>;

interface OutsideProps {
  readonly leg: OutsideLeg;
  readonly order: (what: Control) => void;
}

/** Somebody outside who is called, spoken to, or in the talk: who hears whom, and what can be done. */
export function OutsideBar({ leg, order }: OutsideProps) {
  const { t } = useTranslation('desk');
  const { state, number, name, way } = leg;
  const connect = () => order({ do: 'connect' });
  const takeBack = () => order({ do: 'take-back' });
  const leaveNoteOrTalk = () => {
    const { activeElement } = document;
    // Whoever writes a note leaves the note first.
    if (activeElement instanceof HTMLElement && isTyping(activeElement)) activeElement.blur();
    else takeBack();
  };
  const dismiss = () => order({ do: 'dismiss' });
  const leave = () => order({ do: 'leave' });
  useHotkeys({
    ...(state === 'talking' && { enter: connect }),
    ...((state === 'dialling' || state === 'talking') && { escape: leaveNoteOrTalk }),
    ...(state === 'joined' && { l: leave, x: dismiss }),
  });
  if (state === 'over') return <Missed leg={leg} />;
  return (
    <div className={`${styles.alarm} ${styles.row}`} role="status" data-outside={state}>
      <span>
        {t(`outside.${state === 'dialling' && way === 'cold' ? 'dialling-cold' : state}`)}{' '}
        <strong>{name ?? <Phone number={number} />}</strong>
        {state !== 'joined' && <span className="muted"> · {t('outside.music')}</span>}
      </span>
      {state === 'talking' && <Button onClick={connect}>{t('outside.connect')} (Enter)</Button>}
      {state === 'joined' ? (
        <>
          <Button variant="default" onClick={dismiss}>
            {t('conference.dismiss')} (X)
          </Button>
          <Button variant="default" onClick={leave}>
            {t('conference.leave')} (L)
          </Button>
        </>
      ) : (
        <Button variant="default" onClick={takeBack}>
          {t('outside.takeBack')} (Esc)
        </Button>
      )}
    </div>
  );
}

/** Nobody was reached: the person is back. One who answered and left needs no word. */
function Missed({ leg }: { readonly leg: OutsideLeg }) {
  const { t } = useTranslation('desk');
  if (leg.disposition === null || leg.disposition === 'transferred') return null;
  return (
    <p className={styles.row} role="status" data-outside="over">
      <strong>{leg.name ?? <Phone number={leg.number} />}</strong> <Outcome code={leg.disposition} />
      <span className="muted">{t('outside.back')}</span>
    </p>
  );
}
