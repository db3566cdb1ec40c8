import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Card } from '../../../ui/page.tsx';
import styles from '../desk.module.css';
import { type CallCard, debtOf, decimalOf, type Form, isReason } from '../model.ts';

interface Branch {
  readonly word: string;
  readonly to: Place;
  /** What the answer fills in, where nothing stands yet. */
  readonly fills?: Partial<Form>;
}
type Place = 'hello' | 'sum' | 'money' | 'disagree' | 'paid' | 'wrong' | 'bye';

const script: Readonly<Record<Place, readonly Branch[]>> = {
  hello: [
    { word: 'yes', to: 'sum' },
    { word: 'no', to: 'wrong', fills: { outcome: 'wrong-person' } },
  ],
  sum: [
    { word: 'names', to: 'bye', fills: { outcome: 'promised' } },
    { word: 'noMoney', to: 'money', fills: { outcome: 'promised', reason: 'no-money' } },
    { word: 'disagrees', to: 'disagree', fills: { outcome: 'dispute' } },
    { word: 'paidAlready', to: 'paid', fills: { outcome: 'says-paid' } },
  ],
  money: [{ word: 'names', to: 'bye' }],
  disagree: [],
  paid: [],
  wrong: [],
  bye: [],
};

interface ScriptProps {
  readonly card: CallCard;
  readonly form: Form;
  readonly change: (form: Form) => void;
}

/** What to say, branch by branch; an answer fills in what it means. The campaign's own script goes before the house's. */
export function Script(props: ScriptProps) {
  const { script } = props.card;
  return script && script.length > 0 ? <OwnScript {...props} steps={script} /> : <HouseScript {...props} />;
}

/** `{{name}}`, `{{sum}}`, `{{place}}` and the list's columns; one that nobody knows is left out. */
export function fillIn(say: string, values: Readonly<Record<string, string>>): string {
  return say.replace(/\{\{\s*([^}|]+?)\s*\}\}/g, (_all, name: string) => values[name] ?? '');
}

function OwnScript({ card, form, change, steps }: ScriptProps & { readonly steps: NonNullable<CallCard['script']> }) {
  const [way, setWay] = useState<readonly number[]>([0]);
  const step = steps[way.at(-1) ?? 0];
  const { money } = useFormats();
  if (!step) return null;
  const debt = debtOf(card);
  const known = {
    name: card.person?.name ?? '',
    sum: debt === undefined ? '' : money(decimalOf(debt)),
    place: card.place ?? '',
  };
  return (
    <Frame
      card={card}
      say={<span lang="ru">{fillIn(step.say, { ...card.person?.vars, ...known })}</span>}
      way={way}
      setWay={setWay}
    >
      {step.answers.map(({ word, to, outcome, reason }) => (
        <button
          key={word}
          type="button"
          className={styles.chip}
          onClick={() => {
            const next = steps.findIndex((other) => other.step === to);
            if (next >= 0) setWay([...way, next]);
            const fills = { ...(outcome && { outcome }), ...(reason && isReason(reason) && { reason }) };
            change({ ...form, ...(form.outcome === null ? fills : { reason: form.reason ?? fills.reason ?? null }) });
          }}
        >
          <span lang="ru">{word}</span>
        </button>
      ))}
    </Frame>
  );
}

interface FrameProps<Step> {
  readonly card: CallCard;
  readonly say: ReactNode;
  readonly way: readonly Step[];
  readonly setWay: (way: readonly Step[]) => void;
  readonly children: ReactNode;
}

function Frame<Step>({ card, say, way, setWay, children }: FrameProps<Step>) {
  const { t } = useTranslation('desk');
  return (
    <Card title={t('script.title')}>
      <p>{say}</p>
      <div className={styles.chips}>
        {children}
        {way.length > 1 && (
          <button type="button" className={styles.chip} onClick={() => setWay(way.slice(0, -1))}>
            {t('script.back')}
          </button>
        )}
      </div>
      {card.place !== null && (
        <p className="muted">
          {t('script.place')} <span lang="ru">{card.place}</span>
        </p>
      )}
    </Card>
  );
}

function HouseScript({ card, form, change }: ScriptProps) {
  const { t } = useTranslation('desk');
  const { money } = useFormats();
  const [way, setWay] = useState<readonly Place[]>(['hello']);
  const place = way.at(-1) ?? 'hello';
  const debt = debtOf(card);
  const values = { name: card.person?.name ?? '', sum: debt === undefined ? '' : money(decimalOf(debt)) };
  const go = ({ to, fills }: Branch) => {
    setWay([...way, to]);
    if (fills && form.outcome === null) change({ ...form, ...fills });
  };
  return (
    <Frame
      card={card}
      say={t(place === 'hello' && values.name === '' ? 'script.helloNobody' : `script.${place}`, values)}
      way={way}
      setWay={setWay}
    >
      {script[place].map((branch) => (
        <button key={branch.word} type="button" className={styles.chip} onClick={() => go(branch)}>
          {t(`script.${branch.word}`)}
        </button>
      ))}
    </Frame>
  );
}
