import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client.ts';
import { Failure } from '../../../ui/failure.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import { Choices } from '../form.tsx';
import { trunksQuery } from '../query.ts';
import styles from '../settings.module.css';
import { blank, bodyOf, codecNames, codecs, type Draft, numberFormats, wrongFields } from './entry.ts';

interface FormProps {
  /** Absent: a new one. */
  readonly known?: Draft;
  readonly hasPassword?: boolean;
  readonly close: () => void;
}

async function save(draft: Draft, isNew: boolean): Promise<void> {
  const body = bodyOf(draft);
  if (isNew) await answer(api.POST('/api/trunks', { body: { ...body, name: draft.name.trim() } }));
  else await answer(api.PUT('/api/trunks/{trunk}', { params: { path: { trunk: draft.name } }, body }));
}

/** A trunk's fields. What the server refuses is marked at its field. */
export function TrunkForm({ known, hasPassword = false, close }: FormProps) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const [draft, setDraft] = useState(known ?? blank);
  const saving = useMutation({
    mutationFn: () => save(draft, known === undefined),
    onSuccess: async () => {
      sayDone(t('trunks.enter.saved', { name: draft.name }));
      await client.invalidateQueries({ queryKey: trunksQuery.queryKey });
      close();
    },
  });
  const fields: Fields = { draft, wrong: wrongFields(saving.error), set: (part) => setDraft({ ...draft, ...part }) };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <div className={styles.form} style={{ alignItems: 'start' }}>
        {!known && <Line of="name" note="nameNote" {...fields} />}
        <Line of="host" sample="sip.example.net" {...fields} />
        <Line of="port" {...fields} />
        <Line of="username" note="usernameNote" {...fields} />
        <Line of="password" secret sample={hasPassword ? t('trunks.enter.keep') : ''} {...fields} />
        <Line of="callerIds" note="callerIdsNote" sample="+7 495 123-45-67" {...fields} />
        <Line of="lines" {...fields} />
        <Line of="rate" {...fields} />
        <Tick of="register" {...fields} />
      </div>
      <More {...fields} />
      <p className={styles.note}>{t('trunks.enter.note')}</p>
      <div className={styles.foot}>
        <Button
          type="submit"
          loading={saving.isPending}
          disabled={draft.name.trim() === '' || draft.host.trim() === ''}
        >
          {t('trunks.enter.save')}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t('trunks.enter.cancel')}
        </Button>
      </div>
      {saving.error && fields.wrong.size > 0 && (
        <p className={styles.note} role="alert">
          {t('trunks.enter.fix')}
        </p>
      )}
      {saving.error && fields.wrong.size === 0 && <Failure error={saving.error} />}
    </form>
  );
}

interface Fields {
  readonly draft: Draft;
  readonly wrong: ReadonlySet<string>;
  readonly set: (part: Partial<Draft>) => void;
}

type TextField = 'name' | 'host' | 'port' | 'username' | 'password' | 'callerIds' | 'lines' | 'rate' | 'proxy';

interface LineProps extends Fields {
  readonly of: TextField;
  readonly note?: string;
  readonly sample?: string;
  readonly secret?: true;
}

function Line({ of, note, sample, secret, draft, wrong, set }: LineProps) {
  const { t } = useTranslation('settings');
  return (
    <TextInput
      label={t(`trunks.enter.${of}`)}
      description={note && t(`trunks.enter.${note}`)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={sample}
      type={secret ? 'password' : 'text'}
      autoComplete={secret ? 'new-password' : 'off'}
      value={draft[of]}
      error={wrong.has(of) && t(`trunks.enter.wrong.${of}`)}
      onChange={({ currentTarget }) => set({ [of]: currentTarget.value })}
    />
  );
}

function Tick({ of, draft, wrong, set }: Fields & { readonly of: 'register' | 'qualify' | 'simulated' }) {
  const { t } = useTranslation('settings');
  return (
    <Checkbox
      data-wide
      label={t(`trunks.enter.${of}`)}
      checked={draft[of]}
      error={wrong.has(of) && t([`trunks.enter.wrong.${of}`, 'trunks.enter.wrong.other'])}
      onChange={({ currentTarget }) => set({ [of]: currentTarget.checked })}
    />
  );
}

/** What most carriers never ask for. */
function More(fields: Fields) {
  const { t } = useTranslation('settings');
  const [open, setOpen] = useState(false);
  const { draft, wrong, set } = fields;
  const shown = open || wrong.has('proxy') || wrong.has('codecs');
  return (
    <>
      <Button size="compact-sm" variant="subtle" mt="sm" aria-expanded={shown} onClick={() => setOpen(!open)}>
        {t(`trunks.enter.${shown ? 'less' : 'more'}`)}
      </Button>
      {shown && (
        <div className={styles.form} style={{ alignItems: 'start', marginTop: 8 }}>
          <Line of="proxy" sample="sip:proxy.example.net" {...fields} />
          <NativeSelect
            label={t('trunks.enter.format')}
            value={draft.numberFormat}
            data={numberFormats.map((value) => ({ value, label: t(`trunks.enter.formats.${value}`) }))}
            onChange={({ currentTarget }) =>
              set({ numberFormat: numberFormats.find((each) => each === currentTarget.value) ?? 'e164' })
            }
          />
          <Choices
            legend={t('trunks.enter.codecs')}
            all={codecs}
            name={(codec) => codecNames[codec] ?? codec}
            chosen={draft.codecs}
            choose={(chosen) => set({ codecs: chosen })}
          />
          <Tick of="qualify" {...fields} />
          <Tick of="simulated" {...fields} />
        </div>
      )}
    </>
  );
}
