import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listsQuery } from '../../../api/lists.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { amountOf, type File, textAt } from '../model.ts';
import { startCampaign } from '../query.ts';

const graceSeconds = 10;

/** The button repeats the facts; for ten seconds after the click nobody is dialled and it can be taken back. */
export function Start({ file, list, ok }: { readonly file: File; readonly list: string; readonly ok: boolean }) {
  const { t } = useTranslation('editor');
  const { t: common } = useTranslation();
  const { count, money } = useFormats();
  const { data: lists = [] } = useQuery(listsQuery);
  const [left, setLeft] = useState<number>();
  const starting = useStart(file, list);
  const { mutate } = starting;
  useEffect(() => {
    if (left === undefined) return;
    const timer = setTimeout(() => {
      if (left > 1) return setLeft(left - 1);
      setLeft(undefined);
      mutate();
    }, 1000);
    return () => clearTimeout(timer);
  }, [left, mutate]);
  const people = lists.find(({ id }) => id === list)?.debtors ?? 0;
  const cap = amountOf(textAt(file, 'spendingCap'));
  const facts = {
    people: common('people', { count: people, n: count(people) }),
    cap: cap === '' ? t('start.noCap') : t('start.capOf', { cap: money(cap) }),
  };
  if (left !== undefined) {
    return (
      <>
        <strong role="timer">{t('start.countdown', { seconds: left })}</strong>
        <Button variant="default" autoFocus onClick={() => setLeft(undefined)}>
          {t('start.cancel')}
        </Button>
      </>
    );
  }
  return (
    <>
      {starting.error && <Failure error={starting.error} />}
      <Button disabled={!ok || list === ''} loading={starting.isPending} onClick={() => setLeft(graceSeconds)}>
        {list === '' ? t('start.needList') : t('start.button', facts)}
      </Button>
    </>
  );
}

function useStart(file: File, list: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => startCampaign(file, list, true),
    onSuccess: async ({ campaignId }) => {
      await client.invalidateQueries({ queryKey: ['campaigns'] });
      await navigate({ to: '/campaigns/$campaign', params: { campaign: campaignId } as never });
    },
  });
}
