import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '../api/campaigns.ts';
import { useFormats } from '../i18n/use-formats.ts';
import { whyOf } from '../words/why.ts';
import { CampaignState } from './campaign-state.tsx';
import styles from './ui.module.css';
import { Money } from './values.tsx';
import { useWhy } from './why.tsx';

const atWork = ({ state }: Campaign) => state === 'running' || state === 'paused';

/** Campaigns that are at work, each with its one sentence. */
export function Running({ campaigns }: { readonly campaigns: readonly Campaign[] }) {
  const { t } = useTranslation();
  const running = campaigns.filter(atWork);
  if (running.length === 0) return <p className={`muted ${styles.runningNone}`}>{t('running.none')}</p>;
  return running.map((campaign) => <Row key={campaign.id} campaign={campaign} />);
}

function Row({ campaign }: { readonly campaign: Campaign }) {
  const { count } = useFormats();
  const { t } = useTranslation();
  const { id, name, state, done, targets, heardFull, price, currency } = campaign;
  const why = useWhy(whyOf({ ...campaign, now: new Date(), skipped: [] }));
  const share = targets > 0 ? done / targets : 0;
  return (
    <article className={styles.running}>
      <div className={styles.runningLine}>
        <Link to="/campaigns/$campaign" params={{ campaign: id } as never}>
          <strong>{name}</strong>
        </Link>
        <CampaignState state={state} />
      </div>
      <div className={styles.progress} aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </div>
      <div className={styles.runningLine}>
        <span>{why}</span>
        <span className="muted num">
          {count(done)} / {count(targets)} ·{' '}
          {t('running.heardOf', { heard: count(heardFull), people: count(done), count: heardFull })} ·{' '}
          <Money amount={price} currency={currency} />
        </span>
      </div>
    </article>
  );
}
