import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTyping, useHotkeys } from '../../../ui/hotkeys.ts';
import styles from '../desk.module.css';
import { type CallCard, type Choices, dayChoices, pressDigit, stepBack, timeChoices, wantsOwnTime } from '../model.ts';
import type { CallForm } from '../use-form.ts';
import { PersonCard } from './card.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import { Script } from './script.tsx';

interface ColumnsProps {
  readonly card: CallCard;
  readonly work: CallForm;
  /** Enter and Escape belong to the call of somebody outside. */
  readonly apart: boolean;
}

type Side = 'card' | 'script';
const sides: readonly Side[] = ['card', 'script'];

/** Card, script and outcome side by side; on a narrow screen card and script are tabs, and the outcome stays in view. */
export function CallColumns({ card, work, apart }: ColumnsProps) {
  const { t } = useTranslation('desk');
  const [side, setSide] = useState<Side>('card');
  const form = useRef<HTMLDivElement>(null);
  const choices = useChoices(card.nextLawful?.at ?? null);
  useOutcomeKeys({ work, choices, apart, form });
  // Another person on the desk: from the top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the card says when
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, [card.id]);
  return (
    <div className={styles.columns} data-side={side}>
      <div className={styles.tabs} role="group" aria-label={t('sides')}>
        {sides.map((each) => (
          <button key={each} type="button" aria-pressed={each === side} onClick={() => setSide(each)}>
            {t(`side.${each}`)}
          </button>
        ))}
      </div>
      <div className={styles.card}>
        <PersonCard card={card} />
      </div>
      <div className={styles.script}>
        <Script key={card.id} card={card} form={work.form} change={work.change} />
      </div>
      <div className={styles.last} ref={form}>
        <OutcomeForm card={card} work={work} choices={choices} apart={apart} />
      </div>
    </div>
  );
}

interface KeysProps extends Omit<ColumnsProps, 'card'> {
  readonly choices: Choices;
  readonly form: React.RefObject<HTMLElement | null>;
}

function useOutcomeKeys({ work, choices, apart, form: element }: KeysProps): void {
  const { form, change, save } = work;
  const focus = (name: string) => element.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  const digit = (pressed: number) =>
    wantsOwnTime(form, pressed, choices) ? focus('own-time') : change(pressDigit(form, pressed, choices));
  const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((pressed) => [String(pressed), () => digit(pressed)]);
  useHotkeys({
    ...Object.fromEntries(digits),
    '0': () => work.lawful !== null && change({ ...form, callbackAt: work.lawful }),
    n: () => focus('note'),
    s: () => focus('amount'),
    'shift+enter': () => save('break'),
    'ctrl+enter': () => save('ready'),
    ...(!apart && {
      enter: () => save('ready'),
      escape: () => {
        const { activeElement } = document;
        if (activeElement instanceof HTMLElement && isTyping(activeElement)) activeElement.blur();
        else change(stepBack(form));
      },
    }),
  });
}

function useChoices(lawful: string | null): Choices {
  return useMemo(() => {
    const now = new Date();
    return { days: dayChoices(now), times: timeChoices(now, lawful) };
  }, [lawful]);
}
