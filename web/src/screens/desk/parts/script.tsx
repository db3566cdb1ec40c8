import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Card } from '../../../ui/page.tsx';
import styles from '../desk.module.css';
import { type CallCard, debtOf, decimalOf, type Form } from '../model.ts';

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

/** What to say, branch by branch; an answer fills in what it means. */
export function Script({
  card,
  form,
  change,
}: {
  readonly card: CallCard;
  readonly form: Form;
  readonly change: (form: Form) => void;
}) {
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
    <Card title={t('script.title')}>
      <p>{t(place === 'hello' && values.name === '' ? 'script.helloNobody' : `script.${place}`, values)}</p>
      <div className={styles.chips}>
        {script[place].map((branch) => (
          <button key={branch.word} type="button" className={styles.chip} onClick={() => go(branch)}>
            {t(`script.${branch.word}`)}
          </button>
        ))}
        {way.length > 1 && (
          <button type="button" className={styles.chip} onClick={() => setWay(way.slice(0, -1))}>
            {t('script.back')}
          </button>
        )}
      </div>
    </Card>
  );
}
