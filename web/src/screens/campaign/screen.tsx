import { Button } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Campaign, campaignQuery, waterfallQuery } from '../../api/campaigns.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useLive, useStaleSeconds } from '../../live/use-live.ts';
import { CampaignState } from '../../ui/campaign-state.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { Waterfall } from '../../ui/waterfall.tsx';
import { WhyBar } from '../../ui/why.tsx';
import type { Why } from '../../words/why.ts';
import styles from './campaign.module.css';
import { type Calls, capOf, fallsOf, outcomesOf, whyNow } from './model.ts';
import { CallTable } from './parts/call-table.tsx';
import { Figures } from './parts/figures.tsx';
import { Steer } from './parts/steer.tsx';

export interface CampaignRights {
  readonly steer: boolean;
  readonly change: boolean;
}

/** A campaign as it runs: one sentence, the numbers, where everybody stands, the last calls. */
export function CampaignScreen({ id, rights }: { readonly id: string; readonly rights: CampaignRights }) {
  const { t } = useTranslation('campaign');
  const { language } = useFormats();
  const client = useQueryClient();
  const { data: campaign } = useSuspenseQuery(campaignQuery(id));
  const [calls, setCalls] = useState<Calls>();
  const [at, setAt] = useState<string>();
  const running = campaign.state === 'running' || campaign.state === 'paused';
  const { data: counted } = useQuery({
    ...waterfallQuery(id),
    placeholderData: keepPreviousData,
    refetchInterval: running ? 3000 : false,
  });
  const steps = counted ?? [];
  // The last figures of a campaign that has just ended: nobody asks for them again by the clock.
  useEffect(() => {
    if (campaign.state !== 'running') void client.invalidateQueries(waterfallQuery(id));
  }, [client, campaign.state, id]);
  useLive(`campaign:${id}`, (data, when) => {
    const { campaign: live } = data as { readonly campaign: Campaign | null };
    if (live) client.setQueryData(campaignQuery(id).queryKey, (before) => before && { ...before, ...live });
    setAt(when);
  });
  useLive(`campaign-calls:${id}`, (data) => {
    setCalls(data as Calls);
    void client.invalidateQueries({ queryKey: ['attempts', 'last'] });
  });
  const loaded = steps.reduce((sum, { count }) => sum + count, 0);
  const why = whyNow(campaign, steps, new Date());
  return (
    <Page
      title={campaign.name}
      lead={<State campaign={campaign} at={at} />}
      actions={<Actions campaign={campaign} rights={rights} />}
    >
      <WhyBar why={why}>{rights.change && <WayOut why={why} campaign={id} />}</WhyBar>
      <Card>
        <Figures campaign={campaign} cap={capOf(campaign.file)} calls={calls} />
      </Card>
      <div className={styles.columns}>
        <Card title={t('waterfall')}>
          {counted ? (
            <Waterfall loaded={loaded} falls={fallsOf(steps, language, (step) => t(`step.${step}`))} />
          ) : (
            <p className="muted">{t('counting')}</p>
          )}
        </Card>
        {calls && calls.outcomes.length > 0 && (
          <Card title={t('outcomes')}>
            <Waterfall
              loaded={calls.outcomes.reduce((sum, { count }) => sum + count, 0)}
              falls={outcomesOf(calls, language)}
            />
          </Card>
        )}
      </div>
      <CallTable campaign={id} />
    </Page>
  );
}

function State({ campaign, at }: { readonly campaign: Campaign; readonly at: string | undefined }) {
  const { t } = useTranslation('campaign');
  const { t: common } = useTranslation();
  const { time, duration } = useFormats();
  const age = useStaleSeconds();
  const since =
    campaign.startedAt && campaign.state === 'running'
      ? (Date.now() - Date.parse(campaign.startedAt)) / 1000
      : undefined;
  return (
    <span className={styles.state}>
      <CampaignState state={campaign.state} />
      <Link to="/lists">{campaign.list.name}</Link>
      {since !== undefined && <span className="num">{t('startedFor', { time: duration(since) })}</span>}
      {at && (
        <span className={styles.stale} data-age={age > 15 ? 'lost' : age > 3 ? 'late' : 'fresh'}>
          {age > 3
            ? common('state.stale', { age: duration(age) })
            : common('state.live', { time: time(new Date().toISOString(), undefined, true) })}
        </span>
      )}
    </span>
  );
}

/** Reasons that whoever writes the campaign can change: its purse and its own hours. */
function WayOut({ why, campaign }: { readonly why: Why; readonly campaign: string }) {
  const { t } = useTranslation('campaign');
  if (why.key !== 'spending-cap' && why.key !== 'spent' && why.key !== 'schedule') return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      component={Link}
      to="/campaigns/$campaign/edit"
      params={{ campaign } as never}
    >
      {t(`wayOut.${why.key === 'schedule' ? 'schedule' : 'spending-cap'}`)}
    </Button>
  );
}

function Actions({ campaign, rights }: { readonly campaign: Campaign; readonly rights: CampaignRights }) {
  const { t } = useTranslation('campaign');
  const over = campaign.state === 'finished' || campaign.state === 'cancelled';
  return (
    <>
      {rights.steer && <Steer campaign={campaign} />}
      {!rights.change ? null : over ? (
        <Button variant="light" component={Link} to="/campaigns/new" search={{ like: campaign.id } as never}>
          {t('repeat')}
        </Button>
      ) : (
        <Button
          variant="default"
          component={Link}
          to="/campaigns/$campaign/edit"
          params={{ campaign: campaign.id } as never}
        >
          {t('edit')}
        </Button>
      )}
    </>
  );
}
