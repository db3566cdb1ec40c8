import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Card } from '../../../ui/page.tsx';
import { MomentField } from '../../../ui/when/moment-field.tsx';
import { policyWord } from '../../../words/policies.ts';
import { policiesQuery } from '../query.ts';
import styles from '../settings.module.css';
import { State } from '../state.tsx';
import { nowIn, type PastContact, type Question, toBody, zones } from './question.ts';
import { type Says, sentence } from './says.ts';

const channels = ['robot', 'operator', 'voice-message', 'sms'] as const;
const results = ['conversation', 'heard-full', 'heard-part', 'no-answer', 'busy', 'sent'] as const;

/** When, where and after what: allowed or not, by which rule. The engine is the one that decides dials. */
export function CheckForm() {
  const { t } = useTranslation('settings');
  const [question, setQuestion] = useState<Question>(() => ({
    policy: 'ru-230fz',
    zone: zones[0],
    at: nowIn(zones[0], new Date()),
    channel: 'robot',
    history: [],
  }));
  const asking = useMutation({
    mutationFn: () => answer(api.POST('/api/policies/check', { body: toBody(question) })),
  });
  const set = (change: Partial<Question>) => {
    setQuestion({ ...question, ...change });
    asking.reset();
  };
  return (
    <Card title={t('policies.checkTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          asking.mutate();
        }}
      >
        <Fields question={question} set={set} />
        <HistoryFields question={question} change={(history) => set({ history })} />
        <div className={styles.foot}>
          <Button
            type="submit"
            loading={asking.isPending}
            disabled={question.at === '' || question.history.some((past) => past.at === '')}
          >
            {t('policies.check')}
          </Button>
        </div>
      </form>
      {asking.error && <Failure error={asking.error} />}
      {asking.data && <Verdict {...asking.data} zone={question.zone} />}
    </Card>
  );
}

interface FieldsProps {
  readonly question: Question;
  readonly set: (change: Partial<Question>) => void;
}

function Fields({ question, set }: FieldsProps) {
  const { t } = useTranslation('settings');
  const { language } = useFormats();
  const policies = useQuery(policiesQuery);
  return (
    <div className={styles.form} style={{ gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))' }}>
      <NativeSelect
        label={t('policies.policy')}
        value={question.policy}
        data={(policies.data ?? [{ id: question.policy, title: question.policy }]).map(({ id, title }) => ({
          value: id,
          label: policyWord(id, language) ?? title,
        }))}
        onChange={(event) => set({ policy: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('policies.zone')}
        value={question.zone}
        data={[...zones]}
        onChange={(event) => set({ zone: event.currentTarget.value })}
      />
      <MomentField
        label={t('policies.when')}
        visible={t('policies.when')}
        value={question.at}
        set={(at) => set({ at })}
      />
      <NativeSelect
        label={t('policies.channel')}
        value={question.channel}
        data={channels.map((value) => ({ value, label: t(`policies.channels.${value}`) }))}
        onChange={(event) => set({ channel: event.currentTarget.value })}
      />
    </div>
  );
}

interface HistoryProps {
  readonly question: Question;
  readonly change: (history: readonly PastContact[]) => void;
}

function HistoryFields({ question: { history, at }, change }: HistoryProps) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const put = (index: number, part: Partial<PastContact>) =>
    change(history.map((each, place) => (place === index ? { ...each, ...part } : each)));
  return (
    <fieldset style={{ border: 0, padding: 0, margin: '14px 0 0' }}>
      <legend className="muted">{t('policies.history')}</legend>
      {history.map((past, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
        <div className={styles.row} key={index} style={{ marginTop: 6 }}>
          <MomentField
            label={t('policies.when')}
            lean="past"
            value={past.at}
            set={(when) => put(index, { at: when })}
          />
          <NativeSelect
            aria-label={t('policies.channel')}
            value={past.channel}
            data={channels.map((value) => ({ value, label: t(`policies.channels.${value}`) }))}
            onChange={(event) => put(index, { channel: event.currentTarget.value })}
          />
          <NativeSelect
            aria-label={t('policies.result')}
            value={past.result}
            data={results.map((value) => ({ value, label: t(`policies.results.${value}`) }))}
            onChange={(event) => put(index, { result: event.currentTarget.value })}
          />
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => change(history.filter((_, place) => place !== index))}
          >
            {common('action.delete')}
          </Button>
        </div>
      ))}
      <Button
        mt={6}
        size="compact-sm"
        variant="default"
        disabled={history.length >= 20}
        onClick={() => change([...history, { at, channel: 'robot', result: 'conversation' }])}
      >
        {t('policies.addContact')}
      </Button>
    </fieldset>
  );
}

interface VerdictProps {
  readonly allowed: boolean;
  readonly rule: string;
  readonly says: Says;
  readonly nextAllowedAt: string | null;
  readonly zone: string;
}

function Verdict({ allowed, rule, says, nextAllowedAt, zone }: VerdictProps) {
  const { t } = useTranslation('settings');
  const formats = useFormats();
  return (
    <div className={styles.line} data-tone={allowed ? 'good' : 'bad'} role="status" style={{ marginTop: 14 }}>
      <div>
        <State tone={allowed ? 'good' : 'bad'}>{allowed ? t('policies.allowed') : t('policies.denied')}</State>
        <p>
          {t('policies.rule')} <code>{rule}</code>
          {nextAllowedAt && !allowed && ` · ${t('policies.next', { at: formats.dayAndTime(nextAllowedAt, zone) })}`}
        </p>
        <p className="muted">{sentence(says, { t, formats })}</p>
      </div>
    </div>
  );
}
