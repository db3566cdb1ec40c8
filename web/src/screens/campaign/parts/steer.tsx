import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Campaign, campaignQuery, type Move, moveCampaign } from '../../../api/campaigns.ts';
import { complaint } from '../../../api/errors.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { sayDone, sayFailed, undoMs } from '../../../ui/undo.tsx';

/** Pause, go on, cancel. Nothing is dialled after the click; a cancelled campaign can be had back for ten seconds. */
export function Steer({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation('campaign');
  const [asking, setAsking] = useState(false);
  const move = useMove(campaign.id);
  const cancel = useLateCancel(move);
  const isRunning = campaign.state === 'running';
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
            cancel(isRunning);
          }}
        />
      )}
    </>
  );
}

function useMove(id: string) {
  const client = useQueryClient();
  const { language } = useFormats();
  return useMutation({
    mutationFn: (move: Move) => moveCampaign(id, move),
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

/** Pauses at once and cancels ten seconds later, so that the click can be taken back. Leaving the page decides nothing else. */
function useLateCancel(move: ReturnType<typeof useMove>): (wasRunning: boolean) => void {
  const { t } = useTranslation('campaign');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (wasRunning) => {
    if (wasRunning) move.mutate('pause');
    timer.current = setTimeout(() => move.mutate('cancel'), undoMs);
    sayDone(t('cancelling'), {
      label: t('keep'),
      run: () => {
        clearTimeout(timer.current);
        if (wasRunning) move.mutate('resume');
      },
    });
  };
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
