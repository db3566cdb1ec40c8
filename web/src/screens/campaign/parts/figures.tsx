import { useTranslation } from 'react-i18next';
import type { Campaign } from '../../../api/campaigns.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Figure } from '../../../ui/page.tsx';
import ui from '../../../ui/ui.module.css';
import { Count, Money } from '../../../ui/values.tsx';
import styles from '../campaign.module.css';
import { type Calls, pricePerHeard } from '../model.ts';

interface FiguresProps {
  readonly campaign: Campaign;
  /** Its purse, decimal. */
  readonly cap: string | undefined;
  readonly calls: Calls | undefined;
}

/** The numbers of a campaign; what is not known yet is `…`, never 0. */
export function Figures({ campaign, cap, calls }: FiguresProps) {
  const { t } = useTranslation('campaign');
  const { t: common } = useTranslation();
  const { count, percent, money } = useFormats();
  const share = campaign.targets > 0 ? campaign.done / campaign.targets : 0;
  const each = pricePerHeard(campaign.price, campaign.heardFull);
  return (
    <>
      <div className={ui.figures}>
        <Figure name={t('lines')}>
          <Count value={campaign.lines} />
        </Figure>
        {(['attempts', 'answered'] as const).map((name) => (
          <Figure key={name} name={t(name)}>
            <Count value={calls?.[name]} />
          </Figure>
        ))}
        <Figure name={t('heard')}>
          <Count value={campaign.heardFull} />
        </Figure>
        {(['redials', 'transfers', 'contacts'] as const).map((name) => (
          <Figure key={name} name={t(name)}>
            <Count value={calls?.[name]} />
          </Figure>
        ))}
        <Figure
          name={t('price')}
          note={
            <>
              {cap && <div>{t('ofCap', { cap: money(cap, campaign.currency) })}</div>}
              {each && (
                <div>
                  <Money amount={each} currency={campaign.currency} /> {t('perHeard')}
                </div>
              )}
            </>
          }
        >
          <Money amount={campaign.price} currency={campaign.currency} />
        </Figure>
        <Figure name={t('cost')}>
          <Money amount={calls?.cost} currency={campaign.currency} />
        </Figure>
      </div>
      <div
        className={styles.progress}
        role="progressbar"
        aria-label={common('waterfall.done')}
        aria-valuenow={Math.round(share * 100)}
      >
        <span style={{ width: `${share * 100}%` }} />
      </div>
      <span className="muted num">
        {common('waterfall.done')}: {count(campaign.done)} / {count(campaign.targets)} · {percent(share)}
      </span>
    </>
  );
}
