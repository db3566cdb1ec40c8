import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client.ts';
import { refusalOf } from '../../../api/errors.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { useLive } from '../../../live/use-live.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Outcome } from '../../../ui/values.tsx';
import type { TestCall, Trunk } from '../query.ts';
import styles from '../settings.module.css';

/** Persona 00 of the simulated network answers and hears all. */
const simulatedNumber = '+7 900 000-00-00';

/** A call to one's own phone, its stages ticking as they happen. */
export function TestCallPanel({ trunk: { name, simulated } }: { readonly trunk: Trunk }) {
  const { t } = useTranslation('settings');
  const { language } = useFormats();
  const [number, setNumber] = useState(simulated ? simulatedNumber : '');
  const [mine, setMine] = useState(simulated);
  const call = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/trunks/{trunk}/test-call', {
          params: { path: { trunk: name } },
          body: { number, myPhone: mine, language },
        }),
      ),
  });
  return (
    <div style={{ marginTop: 14 }}>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          call.mutate();
        }}
      >
        <TextInput
          label={t('trunks.number')}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          autoComplete="tel"
          w={220}
        />
        {!simulated && (
          <Checkbox
            mt="lg"
            checked={mine}
            label={t('trunks.mine')}
            onChange={(event) => setMine(event.currentTarget.checked)}
          />
        )}
        <Button type="submit" mt="lg" loading={call.isPending} disabled={number.trim() === '' || !mine}>
          {t('trunks.call')}
        </Button>
      </form>
      <p className={styles.note}>{t('trunks.testNote')}</p>
      {call.error && <Failure error={call.error} />}
      {call.data && <Stages key={call.data.campaign} campaign={call.data.campaign} />}
    </div>
  );
}

function Stages({ campaign }: { readonly campaign: string }) {
  const { t } = useTranslation('settings');
  const { decimal, count } = useFormats();
  const client = useQueryClient();
  const queryKey = ['settings', 'test-call', campaign];
  const { data: call } = useQuery({
    queryKey,
    queryFn: () => answer(api.GET('/api/test-calls/{campaign}', { params: { path: { campaign } } })),
  });
  useLive(call?.over ? undefined : `test-call:${campaign}`, (data) => client.setQueryData(queryKey, data as TestCall));
  if (!call) return null;
  const reached = call.stages.filter(({ done }) => done).length;
  return (
    <>
      <ol className={styles.stages} aria-label={t('trunks.stages')}>
        {call.stages.map(({ stage, done, ms }, index) => (
          <li key={stage} data-stage={stage} data-done={done} data-failed={call.over && index === reached}>
            {done ? '✓ ' : ''}
            {t(`trunks.stage.${stage}`)}
            {ms !== null && <span className="muted num"> {t('trunks.seconds', { s: decimal(ms / 1000) })}</span>}
          </li>
        ))}
      </ol>
      <div role="status" className={styles.note}>
        <Result call={call} heard={`${decimal((call.heardMs ?? 0) / 1000)}`} audio={count(call.firstAudioMs ?? 0)} />
      </div>
    </>
  );
}

/** Why it was not placed, in the words of the error catalogue. */
function Refused({ problem }: { readonly problem: NonNullable<TestCall['problem']> }) {
  const { data } = useQuery({
    queryKey: ['settings', 'refused', problem],
    queryFn: () => refusalOf(409, { ...problem, fields: [] }),
  });
  return data ? <Failure error={data} /> : null;
}

function Result({ call, heard, audio }: { readonly call: TestCall; readonly heard: string; readonly audio: string }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const { disposition, problem, sipStatus, firstAudioMs, over, waits } = call;
  if (problem) return <Refused problem={problem} />;
  if (!over)
    return waits
      ? t('trunks.waits', { why: common([`why.${waits}`, 'state.loading'], { people: '', atPeople: '' }) })
      : t(call.attempt === null ? 'trunks.prepares' : 'trunks.goesOn');
  return (
    <>
      {disposition && <Outcome code={disposition} />}
      {sipStatus !== null && ` · SIP ${sipStatus}`}
      {call.heardMs !== null && call.heardMs > 0 && ` · ${t('trunks.heard', { s: heard })}`}
      {firstAudioMs !== null && ` · ${t('trunks.firstAudio', { ms: audio })}`}
      {' · '}
      <Link to="/calls">{t('trunks.toCalls')}</Link>
    </>
  );
}
