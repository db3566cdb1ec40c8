import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type ReportRow, spanQuery } from '../../../api/reports.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { EffectLines } from '../../../ui/charts/effect-lines.tsx';
import { HangUpCurve } from '../../../ui/charts/hang-up-curve.tsx';
import { HeatMap } from '../../../ui/charts/heat-map.tsx';
import { Money } from '../../../ui/values.tsx';
import styles from '../dashboard.module.css';
import { spread, withoutBraces } from '../model.ts';
import { type CardProps, QuestionCard } from './question-card.tsx';
import { SmallTable } from './small-table.tsx';

function useRows(report: string, { data }: CardProps, campaign?: string): readonly ReportRow[] | undefined {
  return useQuery(spanQuery(report, data.span, campaign)).data?.rows;
}

/** Do the called pay more than the holdout, and within what interval. */
export function EffectCard(props: CardProps) {
  const { t } = useTranslation('dashboard');
  const { t: report } = useTranslation('reports');
  const { count, decimal } = useFormats();
  const rows = useRows('effect', props);
  const number = (value: unknown) => (value === null || value === undefined ? '—' : decimal(Number(value)));
  return (
    <QuestionCard
      {...props}
      title={t('effect.title')}
      report="effect"
      picture={rows && <EffectLines rows={rows} />}
      figures={
        <SmallTable
          caption={t('effect.title')}
          heads={['arm', 'people', 'paid', 'paidShare', 'low', 'high'].map((name) => report(`column.${name}`))}
          rows={(rows ?? []).map((row) => [
            report(`arm.${row.arm}`),
            row.people === null ? '—' : count(Number(row.people)),
            row.paid === null ? '—' : count(Number(row.paid)),
            number(row.paidShare),
            number(row.low),
            number(row.high),
          ])}
        />
      }
    />
  );
}

/** At which second they hang up, over which words. */
export function HangUpsCard(props: CardProps) {
  const { t } = useTranslation('dashboard');
  const { t: report } = useTranslation('reports');
  const { message } = props.data;
  const rows = useRows('hang-ups', props, message?.campaignId);
  const words = withoutBraces(message?.words ?? '', (name) =>
    t([`variable.${name.replaceAll('.', '-')}`, 'variable.other'], { name }),
  );
  const spoken = message ? spread(words, message.seconds, 4) : [];
  return (
    <QuestionCard
      {...props}
      title={t('hangUps.title')}
      report="hang-ups"
      campaign={message?.campaignId}
      picture={
        <>
          {rows && <HangUpCurve rows={rows} spoken={spoken} />}
          {message && <p className="muted">{t('hangUps.of', { campaign: message.campaign })}</p>}
        </>
      }
      figures={
        <SmallTable
          caption={t('hangUps.title')}
          heads={['second', 'listening', 'left', 'share'].map((name) => report(`column.${name}`))}
          rows={(rows ?? []).map(({ second, listening, left, share }) => [second, listening, left, share])}
        />
      }
    />
  );
}

/** When do they answer. */
export function AnswersCard(props: CardProps) {
  const { t } = useTranslation('dashboard');
  const { t: report } = useTranslation('reports');
  const rows = useRows('hours', props);
  return (
    <QuestionCard
      {...props}
      title={t('answers.title')}
      report="hours"
      picture={rows && (rows.length === 0 ? <p className="muted">{t('answers.nothing')}</p> : <HeatMap rows={rows} />)}
      figures={
        <SmallTable
          caption={t('answers.title')}
          heads={['weekday', 'hour', 'dials', 'answered', 'share'].map((name) => report(`column.${name}`))}
          rows={(rows ?? []).map((row) => [
            report(`heat.day.${row.weekday}`),
            row.hour,
            row.dials,
            row.answered,
            row.share,
          ])}
        />
      }
    />
  );
}

/** The card shows the first by money; its table has all. */
const shownOperators = 7;

/** Why do they not pay, and which offer is bound to it. */
export function ReasonsCard(props: CardProps) {
  const { t } = useTranslation('dashboard');
  const { t: report } = useTranslation('reports');
  const { count, decimal } = useFormats();
  const rows = useRows('reasons', props);
  const table = (
    <SmallTable
      caption={t('reasons.title')}
      heads={['unpaidReason', 'offer', 'people', 'share', 'promises', 'collected'].map((name) =>
        report(`column.${name}`),
      )}
      rows={(rows ?? []).map((row) => [
        report(`reasons.${row.unpaidReason}`),
        report(`offers.${row.offer}`),
        count(Number(row.people)),
        decimal(Number(row.share)),
        count(Number(row.promises)),
        <Money key="collected" amount={String(row.collected)} />,
      ])}
    />
  );
  return (
    <QuestionCard
      {...props}
      title={t('reasons.title')}
      report="reasons"
      picture={
        rows && (rows.length === 0 ? <p className="muted">{t('reasons.nothing')}</p> : <ReasonBars rows={rows} />)
      }
      figures={table}
    />
  );
}

function ReasonBars({ rows }: { readonly rows: readonly ReportRow[] }) {
  const { t } = useTranslation('reports');
  const { percent } = useFormats();
  return (
    <ul className={styles.bars}>
      {rows.slice(0, 6).map((row) => (
        <li key={String(row.unpaidReason)}>
          <span>
            {t(`reasons.${row.unpaidReason}`)} <span className="muted">→ {t(`offers.${row.offer}`)}</span>
          </span>
          <span className={styles.bar} aria-hidden="true">
            <span style={{ width: `${Number(row.share)}%` }} />
          </span>
          <b className="num">{percent(Number(row.share) / 100, 0)}</b>
        </li>
      ))}
    </ul>
  );
}

/** Who collects most: money, not calls. The card has the figures that are compared, its table all of them. */
export function OperatorsCard(props: CardProps) {
  const { t } = useTranslation('dashboard');
  const rows = useRows('operators', props);
  const cells = useOperatorCells();
  const table = (names: readonly (keyof typeof cells)[], most: number) => (
    <SmallTable
      caption={t('operators.title')}
      heads={['operator', ...names].map((name) => t(`operators.${name}`))}
      rows={(rows ?? []).slice(0, most).map((row) => [String(row.operator), ...names.map((name) => cells[name](row))])}
    />
  );
  const all = table(
    ['collected', 'commission', 'kept', 'promises', 'calls', 'talkSeconds', 'average'],
    Number.POSITIVE_INFINITY,
  );
  const few = table(['collected', 'promises', 'calls', 'average'], shownOperators);
  return (
    <QuestionCard
      {...props}
      title={t('operators.title')}
      report="operators"
      picture={rows && (rows.length === 0 ? <p className="muted">{t('operators.nothing')}</p> : few)}
      figures={all}
    />
  );
}

function useOperatorCells() {
  const { count, percent, duration } = useFormats();
  return {
    collected: (row: ReportRow) => <Money key="collected" amount={String(row.collected)} />,
    commission: (row: ReportRow) => <Money key="commission" amount={String(row.commission)} />,
    kept: (row: ReportRow) => count(Number(row.kept)),
    promises: (row: ReportRow) => count(Number(row.promises)),
    calls: (row: ReportRow) => count(Number(row.calls)),
    talkSeconds: (row: ReportRow) => duration(Number(row.talkSeconds)),
    average: (row: ReportRow) => (row.average === null ? '—' : percent(Number(row.average) / 100, 0)),
  };
}
