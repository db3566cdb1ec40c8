import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listsQuery } from '../../../api/lists.ts';
import { trunksQuery } from '../../../api/trunks.ts';
import { useLanguage } from '../../../i18n/use-formats.ts';
import { policyWord } from '../../../words/policies.ts';
import styles from '../editor.module.css';
import type { TabProps } from '../model.ts';
import { amountOf, listAt, put, textAt } from '../model.ts';
import { policiesQuery } from '../query.ts';

interface GeneralProps extends TabProps {
  readonly list: string;
  /** Absent: a campaign keeps its list. */
  readonly setList: ((list: string) => void) | undefined;
}

/** Name, list, policy, trunk and limits. */
export function General({ file, change, list, setList }: GeneralProps) {
  const { t } = useTranslation('editor');
  const { data: lists = [] } = useQuery(listsQuery);
  const { data: policies = [] } = useQuery(policiesQuery);
  const language = useLanguage();
  const titles = new Map(policies.map(({ id, title }) => [id, title]));
  const field = (path: string) => ({
    value: textAt(file, path),
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
      change(put(file, path, value === '' ? undefined : value)),
  });
  const [policy = '', ...more] = listAt(file, 'policy');
  return (
    <div className={styles.top}>
      <TextInput label={t('name')} disabled={!setList} {...field('name')} />
      {setList && (
        <NativeSelect
          label={t('list')}
          data={[
            { value: '', label: t('noList') },
            ...lists.map(({ id, name, debtors }) => ({ value: id, label: `${name} (${debtors})` })),
          ]}
          value={list}
          onChange={(event) => setList(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        label={t('policy')}
        data={[...new Set([policy, ...titles.keys()])].map((id) => ({
          value: id,
          label: policyWord(id, language) ?? titles.get(id) ?? id,
        }))}
        value={policy}
        disabled={more.length > 0}
        onChange={(event) => change(put(file, 'policy', event.currentTarget.value))}
      />
      <FirstTrunk file={file} change={change} />
      <TextInput label={t('creditor')} title={t('creditorHelp')} {...field('creditor')} />
      <TextInput
        label={t('cap')}
        title={t('capHelp')}
        inputMode="decimal"
        value={amountOf(textAt(file, 'spendingCap'))}
        onChange={({ currentTarget: { value } }) =>
          change(put(file, 'spendingCap', value === '' ? undefined : `${value.replace(',', '.')} RUB`))
        }
      />
      <TextInput
        label={t('lines')}
        title={t('linesHelp')}
        inputMode="numeric"
        value={textAt(file, 'lines')}
        onChange={({ currentTarget: { value } }) =>
          change(put(file, 'lines', /^\d+$/.test(value) ? Number(value) : undefined))
        }
      />
    </div>
  );
}

/** The trunk that is tried first; those behind it stay in their order. */
function FirstTrunk({ file, change }: TabProps) {
  const { t } = useTranslation('editor');
  const { data: trunks = [] } = useQuery(trunksQuery);
  const [first = '', ...others] = listAt(file, 'trunks');
  return (
    <NativeSelect
      label={t('trunk')}
      data={[...new Set([first, ...trunks.map(({ name }) => name)].filter((name) => name !== ''))].map((name) => ({
        value: name,
        label: trunks.some((trunk) => trunk.name === name && trunk.simulated) ? t('simulated', { name }) : name,
      }))}
      value={first}
      onChange={({ currentTarget: { value } }) =>
        change(put(file, 'trunks', [value, ...others.filter((name) => name !== value)]))
      }
    />
  );
}
