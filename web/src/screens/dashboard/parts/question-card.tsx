import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '../../../api/dashboard.ts';
import { Card } from '../../../ui/page.tsx';
import styles from '../dashboard.module.css';

export interface CardProps {
  readonly data: Dashboard;
  /** All cards as tables. */
  readonly table: boolean;
}

interface QuestionCardProps extends CardProps {
  readonly title: string;
  /** The report behind the card, over the same days. */
  readonly report: string;
  readonly campaign?: string | undefined;
  readonly filter?: string;
  readonly picture: ReactNode;
  readonly figures: ReactNode;
  readonly wide?: boolean;
}

/** One question: its answer as a picture or as a table, and the way to the rows behind it. */
export function QuestionCard(props: QuestionCardProps) {
  const { title, report, campaign, filter, data, table, picture, figures, wide } = props;
  const { t } = useTranslation('dashboard');
  const [own, setOwn] = useState<{ readonly shown: boolean; readonly against: boolean }>();
  // The key turns all cards; a card turned by hand stays turned until then.
  const shown = own?.against === table ? own.shown : table;
  const search = {
    report,
    from: data.days.from,
    to: data.days.to,
    ...(campaign && { campaign }),
    ...(filter && { filter }),
  };
  return (
    <div className={styles.card} data-wide={wide || undefined}>
      <Card
        title={title}
        aside={
          <span className={styles.cardTools}>
            <button
              type="button"
              aria-pressed={shown}
              aria-label={t('tableOf', { title })}
              onClick={() => setOwn({ shown: !shown, against: table })}
            >
              {t('table')}
            </button>
            <Link to="/reports" search={search as never} aria-label={t('openReport', { title })}>
              {t('open')}
            </Link>
          </span>
        }
      >
        {shown ? figures : picture}
      </Card>
    </div>
  );
}
