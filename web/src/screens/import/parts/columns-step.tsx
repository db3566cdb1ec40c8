import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import styles from '../import.module.css';
import { type ColumnsState, choicesOf, mappingOf, type Preview, templateFor } from '../model.ts';
import { checkQuery, previewQuery, type Sent, saveTemplate, templatesQuery } from '../query.ts';
import { ColumnTable } from './column-table.tsx';
import { RawRows, ReadingBar } from './reading-bar.tsx';

interface ColumnsStepProps {
  readonly sent: Sent;
  readonly state: ColumnsState;
  readonly change: (state: ColumnsState) => void;
  readonly back: () => void;
  readonly next: () => void;
}

/** How the file is read and what each column is, with the harm of a wrong guess counted beside it. */
export function ColumnsStep({ sent, state, change, back, next }: ColumnsStepProps) {
  const { t } = useTranslation('import');
  const { t: common } = useTranslation();
  const { count } = useFormats();
  const mapping = mappingOf(state.choices, state.reading);
  const preview = useQuery(previewQuery(sent.id, mapping));
  const ready = preview.data !== undefined && !preview.data.phoneMissing;
  const check = useQuery({ ...checkQuery(sent.id, mapping), enabled: ready });
  useTemplate(preview.data, state, change);
  if (preview.error) return <Unreadable error={preview.error} retry={() => void preview.refetch()} back={back} />;
  if (!preview.data) return <p className="muted">{common('state.loading')}</p>;
  const rows = check.data?.rows;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) next();
      }}
    >
      <ReadingBar
        preview={preview.data}
        change={(reading) => change({ ...state, reading: { ...state.reading, ...reading } })}
      />
      <RawRows
        preview={preview.data}
        choose={(headerRow) => change({ choices: {}, reading: { ...state.reading, headerRow } })}
      />
      {preview.data.phoneMissing && (
        <p role="alert" className={styles.bad}>
          {t('phoneMissing')}
        </p>
      )}
      <ColumnTable
        preview={preview.data}
        report={check.data}
        choose={(column, choice) => change({ ...state, choices: { ...state.choices, [column]: choice } })}
      />
      {check.error && <Failure error={check.error} retry={() => void check.refetch()} />}
      <SaveTemplate preview={preview.data} state={state} name={sent.name} />
      <div className={styles.foot}>
        <span className="muted">{t('rest')}</span>
        <div style={{ display: 'flex', gap: 8 }}>
          <Button variant="default" onClick={back}>
            {t('file.another')}
          </Button>
          <Button type="submit" disabled={!ready}>
            {rows === undefined ? t('goUnknown') : t('go', { count: rows, n: count(rows) })}
          </Button>
        </div>
      </div>
    </form>
  );
}

interface UnreadableProps {
  readonly error: unknown;
  readonly retry: () => void;
  readonly back: () => void;
}

function Unreadable({ error, retry, back }: UnreadableProps) {
  const { t } = useTranslation('import');
  return (
    <>
      <Failure error={error} retry={retry} />
      <div className={styles.foot}>
        <Button variant="default" onClick={back}>
          {t('file.another')}
        </Button>
      </div>
    </>
  );
}

/** A file of a form that was mapped before is read the same way at once, and says so. */
function useTemplate(preview: Preview | undefined, state: ColumnsState, change: ColumnsStepProps['change']): void {
  const { t } = useTranslation('import');
  const { data } = useQuery(templatesQuery);
  const tried = useRef(false);
  useEffect(() => {
    if (!preview || !data || tried.current) return;
    tried.current = true;
    const template = templateFor(preview, data.items);
    if (!template || Object.keys(state.choices).length > 0) return;
    const known = choicesOf(template.mapping);
    change({ choices: known.choices, reading: { ...known.reading, ...state.reading } });
    sayDone(t('template.used', { name: template.name }));
  });
}

function SaveTemplate({
  preview,
  state,
  name,
}: {
  readonly preview: Preview;
  readonly state: ColumnsState;
  readonly name: string;
}) {
  const { t } = useTranslation('import');
  const client = useQueryClient();
  const [on, setOn] = useState(false);
  const [title, setTitle] = useState(name);
  const saving = useMutation({
    mutationFn: () =>
      saveTemplate({
        name: title,
        headers: preview.columns.map(({ header }) => header),
        mapping: mappingOf(state.choices, state.reading),
      }),
    onSuccess: () => client.invalidateQueries(templatesQuery),
  });
  return (
    <div style={{ display: 'flex', gap: 12, alignItems: 'center', marginTop: 12, flexWrap: 'wrap' }}>
      <Checkbox
        label={t('template.save')}
        checked={on}
        onChange={(event) => {
          setOn(event.currentTarget.checked);
          if (event.currentTarget.checked) saving.mutate();
        }}
      />
      {on && (
        <TextInput
          size="xs"
          aria-label={t('template.name')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onBlur={() => saving.mutate()}
        />
      )}
    </div>
  );
}
