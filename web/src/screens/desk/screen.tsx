import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { live } from '../../live/events.ts';
import { useLive } from '../../live/use-live.ts';
import { type Shift, useShift } from '../../phone/use-shift.ts';
import { Card } from '../../ui/page.tsx';
import type { Desk } from './model.ts';
import { deskQuery } from './query.ts';
import { useResume } from './use-call.ts';
import { Work } from './work.tsx';

/** The operator's desk: a shift begins with one button, a call brings its card, digits write its outcome. */
export function DeskScreen() {
  const { desk, offset } = useDesk();
  const shift = useShift();
  const { t } = useTranslation('desk');
  useResume(shift, desk);
  const working = shift.phone.line !== 'off';
  return (
    <>
      <h1 style={{ position: 'absolute', clip: 'rect(0 0 0 0)', overflow: 'hidden' }}>{t('title')}</h1>
      {/* biome-ignore lint/a11y/useMediaCaption: the voice of a live call has no captions */}
      <audio ref={shift.audio} autoPlay />
      {working && desk ? <Work desk={desk} shift={shift} offset={offset} /> : <Start shift={shift} />}
    </>
  );
}

/** The desk as the server sees it, at most a second old. */
function useDesk(): { desk: Desk | undefined; offset: number } {
  const client = useQueryClient();
  const [offset, setOffset] = useState(0);
  const { data } = useQuery(deskQuery);
  useEffect(() => live.keepWhenHidden(), []);
  useLive('desk', (view, at) => {
    setOffset(new Date(at).getTime() - Date.now());
    if (view) client.setQueryData(deskQuery.queryKey, view as Desk);
  });
  return { desk: data, offset };
}

function Start({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('desk');
  const { problem, taken, starting } = shift;
  return (
    <Card title={t('title')}>
      <p>{taken ? t('shift.taken') : problem ? t(`shift.${problem}`) : t('shift.lead')}</p>
      <Button size="lg" loading={starting} onClick={() => void shift.start(taken)} autoFocus>
        {taken ? t('shift.takeOver') : problem ? t('shift.again') : t('shift.start')}
      </Button>
    </Card>
  );
}
