import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Count } from '../../../ui/values.tsx';
import styles from '../dashboard.module.css';
import { NowAndThen } from './now-and-then.tsx';
import { type CardProps, QuestionCard } from './question-card.tsx';

const states = ['kept', 'broken', 'open'] as const;

/** Promises of the period: kept, broken, waiting; and what is due this week. */
export function PromisesCard({ data, table }: CardProps) {
  const { t } = useTranslation('dashboard');
  return (
    <QuestionCard
      data={data}
      table={table}
      title={t('promises.title')}
      report="promises"
      picture={<Picture data={data} />}
      figures={
        <NowAndThen
          data={data}
          caption={t('promises.title')}
          names={['made', ...states] as const}
          label={(state) => t(`promises.${state}`)}
          value={(of, state) => <Count key={state} value={of.promises[state]} />}
        />
      }
    />
  );
}

function Picture({ data: { figures, dueThisWeek } }: Pick<CardProps, 'data'>) {
  const { t } = useTranslation('dashboard');
  const { percent, money, count } = useFormats();
  const { promises } = figures;
  const share = (state: (typeof states)[number]) => promises[state] / Math.max(1, promises.made);
  return (
    <>
      {promises.made === 0 ? (
        <p className="muted">{t('promises.nothing')}</p>
      ) : (
        <>
          <div className={styles.stack} aria-hidden="true">
            {states.map((state) => (
              <span key={state} data-state={state} style={{ flexGrow: promises[state] }} />
            ))}
          </div>
          <ul className={styles.legend}>
            {states.map((state) => (
              <li key={state} data-state={state}>
                {t(`promises.${state}`)} <b className="num">{percent(share(state), 0)}</b>{' '}
                <span className="muted num">{count(promises[state])}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.say}>
        {dueThisWeek.count === 0
          ? t('promises.noneDue')
          : t('promises.due', { count: dueThisWeek.count, sum: money(dueThisWeek.amount) })}
      </p>
    </>
  );
}
