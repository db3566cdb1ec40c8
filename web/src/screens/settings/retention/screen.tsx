import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignsQuery } from '../../../api/campaigns.ts';
import { answer, api } from '../../../api/client.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Card, Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import { Count, When } from '../../../ui/values.tsx';
import { Form } from '../form.tsx';
import { type RetentionLine, retentionQuery } from '../query.ts';
import styles from '../settings.module.css';

/** How long each thing is kept, what the next run deletes, and what must stay. */
export function RetentionScreen() {
  const { t } = useTranslation('settings');
  const { data, error, refetch } = useQuery(retentionQuery);
  const preview = useMutation({ mutationFn: () => answer(api.POST('/api/retention/preview')) });
  const lines = new Map((preview.data?.lines ?? []).map((line) => [line.artefact, line]));
  return (
    <Page title={t('part.retention')} lead={t('retention.lead')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data && (
        <Card>
          <Table label={t('part.retention')}>
            <thead>
              <tr>
                <th>{t('retention.artefact')}</th>
                <th data-end>{t('retention.days')}</th>
                <th>{t('retention.source')}</th>
                <th>{t('retention.last')}</th>
                {preview.data && <th data-end>{t('retention.next')}</th>}
              </tr>
            </thead>
            <tbody>
              {data.periods.map(({ artefact, days, byPolicies, last }) => (
                <tr key={artefact}>
                  <td>{t(`retention.artefacts.${artefact}`)}</td>
                  <td data-end>
                    <Count value={days} />
                  </td>
                  <td className="muted">{t(`retention.sources.${byPolicies ? 'policies' : artefact}`)}</td>
                  <td>
                    {last ? (
                      <>
                        <When at={last.at} />
                        <div className="muted">{t('retention.deleted', { count: last.deleted, n: last.deleted })}</div>
                      </>
                    ) : (
                      t('retention.never')
                    )}
                  </td>
                  {preview.data && <Due line={lines.get(artefact)} />}
                </tr>
              ))}
            </tbody>
          </Table>
          <p className={styles.note}>{t('retention.kept')}</p>
          <RunButtons preview={preview.data?.lines} look={() => preview.mutate()} looking={preview.isPending} />
          {preview.error && <Failure error={preview.error} />}
        </Card>
      )}
      {data && <Holds holds={data.holds} />}
    </Page>
  );
}

function Due({ line }: { readonly line: RetentionLine | undefined }) {
  const { t } = useTranslation('settings');
  if (!line) return <td data-end>{t('retention.byScheduler')}</td>;
  return (
    <td data-end>
      <Count value={line.found - line.held} />
      {line.held > 0 && <div className="muted">{t('retention.heldBack', { n: line.held })}</div>}
    </td>
  );
}

interface RunProps {
  readonly preview: readonly RetentionLine[] | undefined;
  readonly look: () => void;
  readonly looking: boolean;
}

/** Deleting is offered only for what was seen. */
function RunButtons({ preview, look, looking }: RunProps) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const running = useMutation({
    mutationFn: () => answer(api.POST('/api/retention/run')),
    onSuccess: async ({ lines }) => {
      const n = lines.reduce((sum, { deleted }) => sum + deleted, 0);
      sayDone(t('retention.deleted', { count: n, n }));
      await client.invalidateQueries({ queryKey: retentionQuery.queryKey });
      look();
    },
  });
  const due = preview?.reduce((sum, { found, held }) => sum + found - held, 0) ?? 0;
  return (
    <div className={styles.foot}>
      <Button size="xs" variant="default" loading={looking} onClick={look}>
        {t('retention.preview')}
      </Button>
      {due > 0 && (
        <Button size="xs" color="red" variant="light" loading={running.isPending} onClick={() => running.mutate()}>
          {t('retention.run', { count: due, n: due })}
        </Button>
      )}
      {running.error && <Failure error={running.error} />}
    </div>
  );
}

interface HoldLine {
  readonly id: string;
  readonly what: string;
  readonly subject: string;
  readonly reason: string;
  readonly heldBy: string;
  readonly heldAt: string;
}

function Holds({ holds }: { readonly holds: readonly HoldLine[] }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const campaigns = useQuery(campaignsQuery);
  const lifting = useMutation({
    mutationFn: (hold: string) => api.DELETE('/api/retention/holds/{hold}', { params: { path: { hold } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: retentionQuery.queryKey }),
  });
  const nameOf = ({ what, subject }: HoldLine) =>
    what === 'campaign'
      ? (campaigns.data?.find(({ id }) => id === subject)?.name ?? subject)
      : what === 'person'
        ? subject
        : '';
  return (
    <Card title={t('retention.holds')}>
      {holds.length === 0 && <p className="muted">{t('retention.noHolds')}</p>}
      {holds.map((hold) => (
        <div key={hold.id} className={styles.row} style={{ marginBottom: 8 }}>
          <span style={{ flex: 1 }}>
            <strong>{t(`retention.what.${hold.what}`)}</strong> {nameOf(hold)} · {hold.reason}
            <div className="muted">
              {hold.heldBy}, <When at={hold.heldAt} />
            </div>
          </span>
          <Button size="compact-sm" variant="subtle" onClick={() => lifting.mutate(hold.id)}>
            {t('retention.lift')}
          </Button>
        </div>
      ))}
      {lifting.error && <Failure error={lifting.error} />}
      <NewHold campaigns={campaigns.data ?? []} />
    </Card>
  );
}

const things = ['account', 'campaign', 'person'] as const;

function NewHold({ campaigns }: { readonly campaigns: readonly { readonly id: string; readonly name: string }[] }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const [what, setWhat] = useState<(typeof things)[number]>('account');
  const [subject, setSubject] = useState('');
  const [reason, setReason] = useState('');
  const holding = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/retention/holds', { body: { what, reason, ...(what !== 'account' && { subject }) } })),
    onSuccess: async () => {
      setReason('');
      setSubject('');
      await client.invalidateQueries({ queryKey: retentionQuery.queryKey });
    },
  });
  return (
    <Form
      action={t('retention.hold')}
      saving={holding}
      ready={reason.trim() !== '' && (what === 'account' || subject !== '')}
    >
      <NativeSelect
        label={t('retention.keep')}
        value={what}
        data={things.map((value) => ({ value, label: t(`retention.what.${value}`) }))}
        onChange={(event) => {
          setWhat(things.find((each) => each === event.currentTarget.value) ?? 'account');
          setSubject('');
        }}
      />
      <Subject what={what} subject={subject} choose={setSubject} campaigns={campaigns} />
      <TextInput
        label={t('retention.reason')}
        placeholder={t('retention.reasonSample')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Form>
  );
}

interface SubjectProps {
  readonly what: (typeof things)[number];
  readonly subject: string;
  readonly choose: (subject: string) => void;
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
}

function Subject({ what, subject, choose, campaigns }: SubjectProps) {
  const { t } = useTranslation('settings');
  return (
    <>
      {what === 'campaign' && (
        <NativeSelect
          label={t('retention.campaign')}
          value={subject}
          data={[{ value: '', label: '' }, ...campaigns.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      {what === 'person' && (
        <TextInput
          label={t('retention.person')}
          description={t('retention.personHint')}
          value={subject}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
    </>
  );
}
