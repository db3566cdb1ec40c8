import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Money } from '../../../ui/values.tsx';
import styles from '../dashboard.module.css';
import { change } from '../model.ts';
import { Moved } from './moved.tsx';
import { NowAndThen } from './now-and-then.tsx';
import { type CardProps, QuestionCard } from './question-card.tsx';

/** Collected of billed, against the line of 5 % uncollected. */
export function CollectedCard({ data, table }: CardProps) {
  const { t } = useTranslation('dashboard');
  return (
    <QuestionCard
      data={data}
      table={table}
      title={t('collected.title')}
      report="collected"
      picture={<Picture data={data} />}
      figures={<Rows data={data} />}
    />
  );
}

function Picture({ data: { figures, before, line } }: Pick<CardProps, 'data'>) {
  const { t } = useTranslation('dashboard');
  const { percent, decimal, money } = useFormats();
  const { share } = figures;
  if (share === null) return <p className="muted">{t('collected.nothing')}</p>;
  const verdict = t(share >= line ? 'collected.above' : 'collected.below', { line: percent(line, 0) });
  return (
    <>
      <p className={styles.big}>
        <span className="num">{percent(share)}</span>{' '}
        <Moved by={change(share, before?.figures.share)} text={(size) => decimal(size * 100)} />
      </p>
      <div className={styles.track} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${Math.min(100, share * 100)}%` }} />
        <span className={styles.line} style={{ left: `${line * 100}%` }} />
        <small style={{ left: `${line * 100}%` }}>{percent(line, 0)}</small>
      </div>
      <p className={styles.say}>
        {t('collected.say', { collected: money(figures.collected), billed: money(figures.billed) })} {verdict}
        {figures.leftList !== '0.00' && ` ${t('collected.left', { sum: money(figures.leftList) })}`}
      </p>
    </>
  );
}

function Rows({ data }: Pick<CardProps, 'data'>) {
  const { t } = useTranslation('dashboard');
  const { percent } = useFormats();
  const names = ['billed', 'collected', 'leftList', 'recovered', 'byRobot', 'byOperators', 'share'] as const;
  const share = (value: number | null | undefined) => (value === null || value === undefined ? '—' : percent(value));
  return (
    <NowAndThen
      data={data}
      caption={t('collected.title')}
      names={names}
      label={(name) => t(`collected.${name}`)}
      value={(of, name) => (name === 'share' ? share(of.share) : <Money key={name} amount={of[name]} />)}
    />
  );
}
