import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { useHotkeys } from '../../../ui/hotkeys.ts';
import { Card } from '../../../ui/page.tsx';
import { Outcome } from '../../../ui/values.tsx';
import styles from '../desk.module.css';
import { type Desk, emptyForm } from '../model.ts';
import type { Previewed } from '../query.ts';
import type { WorkList } from '../use-work-list.ts';
import { PersonCard } from './card.tsx';
import { Script } from './script.tsx';

interface PreviewProps {
  readonly desk: Desk;
  readonly list: WorkList;
  readonly previewed: Previewed;
  /** Takes the call back while it rings. */
  readonly hangUp: () => void;
}

/** A person before the call: the card, what to say, and what the law says; the button lives only after a yes. */
export function Preview({ desk, list, previewed, hangUp }: PreviewProps) {
  const { card, gate } = previewed;
  const dialling = desk.call?.state === 'dialling';
  useHotkeys({
    enter: () => gate.allowed && !dialling && list.dial(),
    escape: () => !dialling && list.putAway(),
    ...(dialling ? { f9: hangUp } : {}),
  });
  return (
    <div className={styles.columns}>
      <PersonCard card={card} />
      <Script key={card.person?.id} card={card} form={emptyForm} change={() => undefined} />
      <div className={styles.last}>
        <Gate desk={desk} list={list} gate={gate} dialling={dialling} hangUp={hangUp} />
      </div>
    </div>
  );
}

interface GateProps extends Omit<PreviewProps, 'previewed'> {
  readonly gate: Previewed['gate'];
  readonly dialling: boolean;
}

function Gate({ desk, list, gate, dialling, hangUp }: GateProps) {
  const { t } = useTranslation('desk');
  const dialled = desk.preview?.dialled;
  return (
    <Card title={t('list.title')}>
      <div role="status">
        {dialling ? <p>{t('list.dialling')}</p> : <Verdict gate={gate} />}
        {!dialling && dialled && (
          <p>
            {t('list.dialled')} <Outcome code={dialled.disposition} />
          </p>
        )}
      </div>
      {list.error !== null && <Failure error={list.error} />}
      <div className={styles.chips}>
        {dialling ? (
          <Button color="red" variant="light" onClick={hangUp}>
            {t('hangUp')} (F9)
          </Button>
        ) : (
          <>
            <Button onClick={list.dial} disabled={!gate.allowed} loading={list.busy}>
              {t('list.call')} (Enter)
            </Button>
            <Button variant="default" onClick={list.next}>
              {t('list.next')} (␣)
            </Button>
            <Button variant="subtle" color="gray" onClick={list.putAway}>
              {t('list.putAway')} (Esc)
            </Button>
          </>
        )}
      </div>
    </Card>
  );
}

/** Yes, or which rule says no and until when. */
function Verdict({ gate }: { readonly gate: Previewed['gate'] }) {
  const { t } = useTranslation('desk');
  const { dayAndTime } = useFormats();
  if (gate.allowed) return <p className={styles.yes}>✓ {t('gate.allowed')}</p>;
  return (
    <div className={styles.alarm}>
      <p>
        {t(`gate.${gate.why ?? 'other'}`, { defaultValue: t('gate.other') })}{' '}
        <span className="muted">({gate.rule})</span>
      </p>
      <p>{gate.next === null ? t('card.lawfulNever') : t('gate.next', { at: dayAndTime(gate.next) })}</p>
    </div>
  );
}
