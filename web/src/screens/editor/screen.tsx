import '@mantine/core/styles/Tabs.css';
import { Button, Tabs } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../ui/failure.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { sayDone } from '../../ui/undo.tsx';
import styles from './editor.module.css';
import { type File, textAt } from './model.ts';
import { General } from './parts/general.tsx';
import { MessageTab } from './parts/message-tab.tsx';
import { Problems } from './parts/problems.tsx';
import { Start } from './parts/start.tsx';
import { changeCampaign, checkQuery } from './query.ts';

// The first page is heavy enough: what stands behind a tab comes with its click.
const ScheduleTab = lazy(async () => ({ default: (await import('./parts/schedule-tab.tsx')).ScheduleTab }));
const RedialTab = lazy(async () => ({ default: (await import('./parts/redial-tab.tsx')).RedialTab }));
const ForecastTab = lazy(async () => ({ default: (await import('./parts/forecast-tab.tsx')).ForecastTab }));
const FileTab = lazy(async () => ({ default: (await import('./parts/file-tab.tsx')).FileTab }));

export interface EditorProps {
  readonly initial: File;
  readonly list: string;
  /** Absent: a new campaign. */
  readonly campaign?: string;
}

const tabs = ['message', 'schedule', 'redial', 'forecast', 'file'] as const;

/** A campaign as its file, edited in five ways at once; nothing of the file is lost on the way. */
export function EditorScreen({ initial, list: first, campaign }: EditorProps) {
  const { t } = useTranslation('editor');
  const [file, change] = useState(initial);
  const [list, setList] = useState(first);
  const check = useQuery(checkQuery(file));
  return (
    <Page title={campaign ? t('edit', { name: textAt(initial, 'name') }) : t('new')}>
      <Card>
        <General file={file} change={change} list={list} setList={campaign ? undefined : setList} />
      </Card>
      <Tabs defaultValue="message" keepMounted={false}>
        <Tabs.List mb="md">
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`tabs.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="message">
          <MessageTab file={file} change={change} list={list} />
        </Tabs.Panel>
        <Suspense>
          <Tabs.Panel value="schedule">
            <ScheduleTab file={file} change={change} />
          </Tabs.Panel>
          <Tabs.Panel value="redial">
            <RedialTab file={file} change={change} />
          </Tabs.Panel>
          <Tabs.Panel value="forecast">
            <ForecastTab file={file} list={list} />
          </Tabs.Panel>
          <Tabs.Panel value="file">
            <FileTab text={check.data?.text ?? undefined} change={change} />
          </Tabs.Panel>
        </Suspense>
      </Tabs>
      {check.error && <Failure error={check.error} />}
      {check.data && <Problems check={check.data} />}
      <div className={styles.foot}>
        {campaign ? (
          <Save campaign={campaign} file={file} ok={check.data?.ok === true} />
        ) : (
          <Start file={file} list={list} ok={check.data?.ok === true} />
        )}
      </div>
    </Page>
  );
}

function Save({ campaign, file, ok }: { readonly campaign: string; readonly file: File; readonly ok: boolean }) {
  const { t } = useTranslation('editor');
  const client = useQueryClient();
  const navigate = useNavigate();
  const saving = useMutation({
    mutationFn: () => changeCampaign(campaign, file),
    onSuccess: async () => {
      sayDone(t('saved'));
      await client.invalidateQueries({ queryKey: ['campaigns'] });
      await navigate({ to: '/campaigns/$campaign', params: { campaign } as never });
    },
  });
  return (
    <>
      {saving.error && <Failure error={saving.error} />}
      <Button disabled={!ok} loading={saving.isPending} onClick={() => saving.mutate()}>
        {t('save')}
      </Button>
    </>
  );
}
