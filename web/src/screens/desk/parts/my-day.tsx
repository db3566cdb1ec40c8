import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Card } from '../../../ui/page.tsx';
import styles from '../desk.module.css';
import { decimalOf } from '../model.ts';
import { dayQuery } from '../query.ts';

/** The operator's own day: plan, talks, promises, money and the share of it. */
export function MyDay() {
  const { t } = useTranslation('desk');
  const { money, duration } = useFormats();
  const { data: day } = useQuery(dayQuery);
  if (!day) return null;
  const plan = day.plan > 0 ? t('myDay.ofPlan', { plan: day.plan }) : t('myDay.noPlan');
  const rows = [
    ['calls', String(day.calls), `${plan} · ${t('myDay.dialled', { count: day.dialled })}`],
    ['talk', duration(day.talkSeconds), ''],
    [
      'promises',
      `${day.promises} · ${money(decimalOf(day.promised))}`,
      t('myDay.due', { due: day.dueToday, kept: day.keptToday }),
    ],
    ['collected', money(decimalOf(day.collected)), ''],
    ['commission', money(decimalOf(day.commission)), ''],
  ] as const;
  return (
    <Card title={t('myDay.title')}>
      <dl className={styles.day}>
        {rows.map(([key, value, beside]) => (
          <div key={key}>
            <dt className="muted">{t(`myDay.${key}`)}</dt>
            <dd className="num">{value}</dd>
            {beside !== '' && <dd className="muted">{beside}</dd>}
          </div>
        ))}
      </dl>
    </Card>
  );
}
