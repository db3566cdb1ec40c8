import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import type { Choices, Reading, Step } from './model.ts';
import { CheckStep } from './parts/check-step.tsx';
import { ColumnsStep } from './parts/columns-step.tsx';
import { DoneStep } from './parts/done-step.tsx';
import { FileStep } from './parts/file-step.tsx';
import { Steps } from './parts/steps.tsx';
import type { Loaded, Sent } from './query.ts';

/** A list on its way in, in four steps: the file, its columns, what would be refused, done. */
export function ImportScreen() {
  const { t } = useTranslation('import');
  const [step, setStep] = useState<Step>('file');
  const [sent, setSent] = useState<Sent>();
  const [choices, setChoices] = useState<Choices>({});
  const [reading, setReading] = useState<Reading>({});
  const [loaded, setLoaded] = useState<Loaded>();
  const begin = (upload: Sent | undefined) => {
    setSent(upload);
    setChoices({});
    setReading({});
    setStep(upload ? 'columns' : 'file');
  };
  return (
    <Page title={t('title')} lead={sent && step !== 'done' ? sent.name : undefined}>
      <Steps at={step} />
      {(step === 'file' || !sent) && <FileStep done={begin} />}
      {step === 'columns' && sent && (
        <ColumnsStep
          sent={sent}
          state={{ choices, reading }}
          change={(next) => {
            setChoices(next.choices);
            setReading(next.reading);
          }}
          back={() => begin(undefined)}
          next={() => setStep('check')}
        />
      )}
      {step === 'check' && sent && (
        <CheckStep
          sent={sent}
          state={{ choices, reading }}
          back={() => setStep('columns')}
          done={(result) => {
            setLoaded(result);
            setStep('done');
          }}
        />
      )}
      {step === 'done' && loaded && <DoneStep loaded={loaded} again={() => begin(undefined)} />}
    </Page>
  );
}
