import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Campaign, campaignQuery, type Move, moveCampaign, takeBackCancel } from '../../../api/campaigns.ts';
import { complaint } from '../../../api/errors.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Modal } from '../../../ui/dialog.ts';
import { sayDone, sayFailed, undoMs } from '../../../ui/undo.tsx';

/** Pause, go on, cancel. Nothing is dialled after the click; a cancelled campaign can be had back for ten seconds. */
export function Steer({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation('campaign');
  const [asking, setAsking] = useState(false);
  const move = useMove(campaign.id);
  const cancel = useCancel(campaign.id, move);
  const isRunning = campaign.state === 'running';
  if (campaign.state === 'cancelled') return <TakeBack campaign={campaign} />;
  if (campaign.state === 'finished' && campaign.waiting > 0) return <GoOn move={move} />;
  if (!isRunning && campaign.state !== 'paused') return null;
  return (
    <>
      {isRunning ? (
        <Button
          variant="default"
          loading={move.isPending}
          onClick={() => move.mutate('pause', { onSuccess: () => sayDone(t('paused')) })}
        >
          {t('pause')}
        </Button>
      ) : (
        <Button
          loading={move.isPending}
          onClick={() => move.mutate('resume', { onSuccess: () => sayDone(t('resumed')) })}
        >
          {t('resume')}
        </Button>
      )}
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {t('cancel')}
      </Button>
      {asking && (
        <CancelQuestion
          campaign={campaign}
          close={() => setAsking(false)}
          cancel={() => {
            setAsking(false);
            cancel();
          }}
        />
      )}
    </>
  );
}

/** A finished campaign whose purse was raised has people again. */
function GoOn({ move }: { readonly move: ReturnType<typeof useMove> }) {
  const { t } = useTranslation('campaign');
  return (
    <Button loading={move.isPending} onClick={() => move.mutate('start', { onSuccess: () => sayDone(t('resumed')) })}>
      {t('resume')}
    </Button>
  );
}

function useMove(id: string, run: (id: string, move: Move) => Promise<Campaign> = moveCampaign) {
  const client = useQueryClient();
  const { language } = useFormats();
  return useMutation({
    mutationFn: (move: Move) => run(id, move),
    onSuccess: (live) => {
      client.setQueryData(campaignQuery(id).queryKey, (before) => before && { ...before, ...live });
      return client.invalidateQueries({ queryKey: ['campaigns'], exact: true });
    },
    onError: (error) => {
      const { message, remedy } = complaint(error, language);
      sayFailed(message, remedy);
    },
  });
}

/** Cancels at once; the server keeps the way back open for ten seconds, also for a page that was left meanwhile. */
function useCancel(id: string, move: ReturnType<typeof useMove>): () => void {
  const { t } = useTranslation('campaign');
  const keep = useMove(id, takeBackCancel);
  return () =>
    move.mutate('cancel', {
      onSuccess: () =>
        sayDone(t('cancelling'), {
          label: t('keep'),
          run: () => keep.mutate('cancel', { onSuccess: () => sayDone(t('kept')) }),
        }),
    });
}

/** A page that was reloaded in those ten seconds offers the way back too. */
function TakeBack({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation('campaign');
  const keep = useMove(campaign.id, takeBackCancel);
  const age = campaign.finishedAt === null ? undoMs : Date.now() - Date.parse(campaign.finishedAt);
  const [open, setOpen] = useState(age < undoMs);
  useEffect(() => {
    const timer = setTimeout(() => setOpen(false), undoMs - age);
    return () => clearTimeout(timer);
  }, [age]);
  if (!open) return null;
  return (
    <Button variant="default" loading={keep.isPending} onClick={() => keep.mutate('cancel')}>
      {t('keep')}
    </Button>
  );
}

interface CancelQuestionProps {
  readonly campaign: Campaign;
  readonly close: () => void;
  readonly cancel: () => void;
}

function CancelQuestion({ campaign, close, cancel }: CancelQuestionProps) {
  const { t } = useTranslation('campaign');
  const { t: common } = useTranslation();
  const { count } = useFormats();
  const left = campaign.targets - campaign.done;
  const people = common('people', { count: left, n: count(left) });
  return (
    <Modal
      opened
      onClose={close}
      title={t('cancelTitle', { name: campaign.name })}
      closeButtonProps={{ 'aria-label': common('action.close') }}
    >
      <p>{t('cancelText', { people })}</p>
      <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
        <Button variant="default" data-autofocus onClick={close}>
          {t('keep')}
        </Button>
        <Button color="red" onClick={cancel}>
          {t('cancelYes', { people })}
        </Button>
      </div>
    </Modal>
  );
}
