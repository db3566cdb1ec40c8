import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import { type Draft, dropDraft, keepDraft, readDraft } from './draft.ts';
import type { Step } from './model.ts';
import { CheckStep } from './parts/check-step.tsx';
import { ColumnsStep } from './parts/columns-step.tsx';
import { DoneStep } from './parts/done-step.tsx';
import { FileStep } from './parts/file-step.tsx';
import { Steps } from './parts/steps.tsx';
import type { Loaded, Sent } from './query.ts';

/** Where one is, as the address has it: an upload and its step. */
export interface ImportSearch {
  readonly upload?: string;
  readonly step?: 'check';
}

/** A list on its way in, in four steps: the file, its columns, what would be refused, done. Back and reload keep the work. */
export function ImportScreen({ search: { upload, step } }: { readonly search: ImportSearch }) {
  const { t } = useTranslation('import');
  const navigate = useNavigate();
  const [done, setDone] = useState<{ readonly upload: string; readonly loaded: Loaded }>();
  const go = (search: ImportSearch, replace = false) =>
    void navigate({ to: '/lists/load', search: search as never, replace });
  const begin = (sent: Sent): void => {
    keepDraft({ sent, choices: {}, reading: {} });
    go({ upload: sent.id });
  };
  if (upload === undefined)
    return (
      <Frame at="file" title={t('title')}>
        <FileStep done={begin} />
      </Frame>
    );
  if (done?.upload === upload)
    return (
      <Frame at="done" title={t('title')}>
        <DoneStep loaded={done.loaded} again={() => go({})} />
      </Frame>
    );
  return (
    <Sorting
      key={upload}
      upload={upload}
      step={step ?? 'columns'}
      go={go}
      done={(loaded) => {
        dropDraft(upload);
        setDone({ upload, loaded });
      }}
    />
  );
}

interface FrameProps {
  readonly at: Step;
  readonly title: string;
  readonly lead?: string;
  readonly children: React.ReactNode;
}

function Frame({ at, title, lead, children }: FrameProps) {
  return (
    <Page title={title} lead={lead}>
      <Steps at={at} />
      {children}
    </Page>
  );
}

interface SortingProps {
  readonly upload: string;
  readonly step: 'columns' | 'check';
  readonly go: (search: ImportSearch) => void;
  readonly done: (loaded: Loaded) => void;
}

/** The two steps that look at a file that was sent. */
function Sorting({ upload, step, go, done }: SortingProps) {
  const { t } = useTranslation('import');
  const [draft, setDraft] = useState(() => readDraft(upload));
  const change = (part: Partial<Draft>): void => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(next);
  };
  const { sent, choices, reading, list } = draft;
  return (
    <Frame at={step} title={t('title')} lead={sent.name}>
      {step === 'columns' ? (
        <ColumnsStep
          sent={sent}
          state={{ choices, reading }}
          change={change}
          back={() => go({})}
          next={() => go({ upload, step: 'check' })}
        />
      ) : (
        <CheckStep
          sent={sent}
          state={{ choices, reading }}
          {...(list !== undefined && { list })}
          name={(next) => change({ list: next })}
          back={() => go({ upload })}
          done={done}
        />
      )}
    </Frame>
  );
}
