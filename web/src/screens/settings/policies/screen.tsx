import '@mantine/core/styles/Tabs.css';
import { Button, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Card, Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { Count, When } from '../../../ui/values.tsx';
import { policyWord } from '../../../words/policies.ts';
import { documentsQuery, policiesQuery, policyQuery } from '../query.ts';
import styles from '../settings.module.css';
import { State } from '../state.tsx';
import { CalendarEditor } from './calendar.tsx';
import { CheckForm } from './check-form.tsx';
import { DocumentForm } from './document-form.tsx';

/** Whom one may call and when: the rules with their sources, the calendars, and a question to the same engine that decides dials. */
export function PoliciesScreen({ everywhere }: { readonly everywhere: boolean }) {
  const { t } = useTranslation('settings');
  const tabs = ['list', 'check', 'calendars', ...(everywhere ? ['add'] : []), 'history'] as const;
  return (
    <Page title={t('part.policies')} lead={t('policies.lead')}>
      <Tabs defaultValue="list" keepMounted={false}>
        <Tabs.List mb="md">
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`policies.tab.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="list">
          <List />
        </Tabs.Panel>
        <Tabs.Panel value="check">
          <CheckForm />
        </Tabs.Panel>
        <Tabs.Panel value="calendars">
          <CalendarEditor editable={everywhere} />
        </Tabs.Panel>
        <Tabs.Panel value="add">
          <DocumentForm />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <History />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function List() {
  const { t } = useTranslation('settings');
  const { date, language } = useFormats();
  const { data, error, refetch } = useQuery(policiesQuery);
  const [open, setOpen] = useState<string>();
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <Card>
      <Table label={t('part.policies')}>
        <thead>
          <tr>
            <th>{t('policies.policy')}</th>
            <th>{t('policies.country')}</th>
            <th>{t('policies.validFrom')}</th>
            <th>{t('policies.reviewedOn')}</th>
            <th data-end>{t('policies.doubtful')}</th>
            <th aria-label={t('actions')} />
          </tr>
        </thead>
        <tbody>
          {data?.map(({ id, version, title, country, validFrom, reviewedOn, doubtful }) => (
            <tr key={id}>
              <td>
                <strong>{id}</strong> <span className="muted">{t('policies.version', { version })}</span>
                <div className="muted">{policyWord(id, language) ?? title}</div>
                {open === id && <PolicyPage policy={id} />}
              </td>
              <td>{country || '—'}</td>
              <td className="num">{date(`${validFrom}T12:00:00Z`)}</td>
              <td className="num">{date(`${reviewedOn}T12:00:00Z`)}</td>
              <td data-end>{doubtful > 0 ? <State tone="warn">{doubtful}</State> : <Count value={0} />}</td>
              <td>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-expanded={open === id}
                  onClick={() => setOpen(open === id ? undefined : id)}
                >
                  {open === id ? t('policies.hide') : t('policies.rules')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className={styles.note}>{t('policies.doubtfulNote')}</p>
    </Card>
  );
}

function PolicyPage({ policy }: { readonly policy: string }) {
  const { language } = useFormats();
  const { data } = useQuery(policyQuery(policy, language));
  if (!data) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <pre className={styles.diff} tabIndex={0}>
      {data.text}
    </pre>
  );
}

function History() {
  const { t } = useTranslation('settings');
  const { data, error, refetch } = useQuery(documentsQuery);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (data?.length === 0) return <p className="muted">{t('policies.onlyBundled')}</p>;
  return (
    <Card>
      <Table label={t('policies.tab.history')}>
        <thead>
          <tr>
            <th>{t('policies.document')}</th>
            <th>{t('policies.addedAt')}</th>
            <th>{t('policies.addedBy')}</th>
            <th>{t('policies.stateOf')}</th>
          </tr>
        </thead>
        <tbody>
          {data?.map(({ kind, name, version, addedAt, addedBy, removedAt }) => (
            <tr key={`${kind} ${name} ${version}`}>
              <td>
                {t(`policies.kind.${kind}`)} <strong>{name}</strong>{' '}
                <span className="muted">{t('policies.version', { version })}</span>
              </td>
              <td>
                <When at={addedAt} />
              </td>
              <td>{addedBy}</td>
              <td>
                {removedAt ? (
                  <>
                    {t('policies.removed')} <When at={removedAt} />
                  </>
                ) : (
                  <State tone="good">{t('policies.inForce')}</State>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
