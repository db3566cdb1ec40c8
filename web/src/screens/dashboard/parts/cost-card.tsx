import { useTranslation } from 'react-i18next';
import type { DashboardFigures } from '../../../api/dashboard.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Count, Money } from '../../../ui/values.tsx';
import styles from '../dashboard.module.css';
import { NowAndThen } from './now-and-then.tsx';
import { type CardProps, QuestionCard } from './question-card.tsx';

/** What a contact cost, and what a recovered rouble cost. */
export function CostCard({ data, table }: CardProps) {
  const { t } = useTranslation('dashboard');
  return (
    <QuestionCard
      data={data}
      table={table}
      title={t('cost.title')}
      report="bill"
      picture={<Picture figures={data.figures} />}
      figures={
        <NowAndThen
          data={data}
          caption={t('cost.title')}
          names={['price', 'cost', 'perContact', 'perRouble', 'contacts', 'answered', 'dials'] as const}
          label={(name) => t(`cost.${name}`)}
          value={(of, name) => <Value key={name} figures={of} name={name} />}
        />
      }
    />
  );
}

function Picture({ figures }: { readonly figures: DashboardFigures }) {
  const { t } = useTranslation('dashboard');
  const { money, count } = useFormats();
  const { perRouble, perContact, contacts, price, recovered } = figures;
  if (contacts === 0) return <p className="muted">{t('cost.nothing')}</p>;
  return (
    <>
      <div className={styles.pair}>
        <p className={styles.big}>
          <Rouble sum={perRouble} />
          <small>{t('cost.rouble')}</small>
        </p>
        <p className={styles.big}>
          <Money amount={perContact} />
          <small>{t('cost.contact')}</small>
        </p>
      </div>
      <p className={styles.say}>
        {t('cost.say', {
          count: contacts,
          contacts: count(contacts),
          price: money(price),
          recovered: money(recovered),
        })}
      </p>
    </>
  );
}

/** Three decimals: a rouble of debt costs parts of a kopeck. */
function Rouble({ sum }: { readonly sum: string | null }) {
  const { decimal, language } = useFormats();
  if (sum === null) return <span>—</span>;
  const text = decimal(Number(sum), 3);
  return <span className="num">{language === 'ru' ? `${text} ₽` : `₽${text}`}</span>;
}

type CostName = 'price' | 'cost' | 'perContact' | 'perRouble' | 'contacts' | 'answered' | 'dials';

function Value({ figures, name }: { readonly figures: DashboardFigures; readonly name: CostName }) {
  const value = figures[name];
  if (value === null) return <span>—</span>;
  if (typeof value === 'number') return <Count value={value} />;
  return name === 'perRouble' ? <Rouble sum={value} /> : <Money amount={value} />;
}
