import { useTranslation } from 'react-i18next';
import { clock } from '../../../i18n/formats.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { isQueueBad, limits, readyFor, shareLost, waitsLong } from '../model.ts';
import type { Wall } from '../query.ts';
import styles from '../wall.module.css';

interface QueuesProps {
  readonly wall: Wall;
  readonly now: number;
}

/** A line for each queue: who waits, how long, who is free, how many gave up; what is above its limit has a sign and a word. */
export function Queues({ wall, now }: QueuesProps) {
  const { t } = useTranslation('wall');
  if (wall.queues.length === 0) return null;
  return (
    <section className={styles.queues} aria-label={t('queues')}>
      {wall.queues.map((queue) => (
        <Queue key={queue.queue} queue={queue} wall={wall} now={now} />
      ))}
    </section>
  );
}

function Queue({ queue, wall, now }: QueuesProps & { readonly queue: Wall['queues'][number] }) {
  const { t } = useTranslation('wall');
  const { percent } = useFormats();
  const { waiting, since, asked, abandoned } = queue;
  const lost = shareLost(queue);
  const [isLong, isMany] = [waitsLong(queue, now), (lost ?? 0) > limits.abandonedShare];
  return (
    <article className={styles.queue} data-bad={isQueueBad(queue, now)}>
      <h2>{queue.queue}</h2>
      <p className="num">
        <b className={styles.waiting}>{t('waiting', { count: waiting })}</b>
        {since !== null && (
          <span className={isLong ? styles.bad : undefined} title={isLong ? t('queueLong') : undefined}>
            {t('longest', { time: clock((now - new Date(since).getTime()) / 1000) })}
            {isLong && ' ▲'}
          </span>
        )}
        <span>{t('ready', { count: readyFor(queue.queue, wall.operators) })}</span>
        {lost !== undefined && (
          <span
            className={isMany ? styles.bad : 'muted'}
            title={t('abandoned', { abandoned, asked, limit: percent(limits.abandonedShare, 0) })}
          >
            {t('lost', { share: percent(lost, 1), limit: percent(limits.abandonedShare, 0) })}
            {isMany && ' ▲'}
          </span>
        )}
      </p>
    </article>
  );
}
