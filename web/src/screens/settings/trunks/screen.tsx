import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Card, Page } from '../../../ui/page.tsx';
import { Count, When } from '../../../ui/values.tsx';
import { Fact } from '../fact.tsx';
import { type Trunk, trunksQuery } from '../query.ts';
import styles from '../settings.module.css';
import { State, type Tone } from '../state.tsx';
import { ChangeTrunk, NewTrunk, RemoveTrunk } from './entered.tsx';
import { codecNames } from './entry.ts';
import { TestCallPanel } from './test-call.tsx';

const tones = { up: 'good', down: 'bad', unknown: 'warn' } as const satisfies Record<Trunk['state'], Tone>;

/** Trunks of the file and entered ones, and how they do; each can be tried by a call to one's own phone. */
export function TrunksScreen({ admin, everywhere }: { readonly admin: boolean; readonly everywhere: boolean }) {
  const { t } = useTranslation('settings');
  const { data, error, refetch } = useQuery(trunksQuery);
  return (
    <Page title={t('part.trunks')} lead={t('trunks.lead')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {everywhere && data && <NewTrunk />}
      {data?.items.length === 0 && <Empty title={t('trunks.none')} text={t('trunks.noneText')} />}
      {data?.items.map((trunk) => (
        <TrunkCard key={trunk.name} trunk={trunk} file={data.file} admin={admin} everywhere={everywhere} />
      ))}
      {data && <FileCard file={data.file} everywhere={everywhere} />}
    </Page>
  );
}

interface TrunkCardProps {
  readonly trunk: Trunk;
  readonly file: string | null;
  readonly admin: boolean;
  readonly everywhere: boolean;
}

function TrunkCard({ trunk, file, admin, everywhere }: TrunkCardProps) {
  const { t } = useTranslation('settings');
  const [panel, setPanel] = useState<'none' | 'test' | 'change' | 'remove'>('none');
  const { name, state, simulated, entered } = trunk;
  const close = () => setPanel('none');
  return (
    <Card
      title={name}
      aside={
        <span className={styles.row}>
          {simulated && <span className="muted">{t('trunks.simulated')}</span>}
          {!entered && file && <span className="muted">{t('trunks.enter.byFile')}</span>}
          <State tone={tones[state]}>{t(`trunks.state.${state}`)}</State>
        </span>
      }
    >
      <Trouble trunk={trunk} />
      <Facts trunk={trunk} />
      {admin && panel === 'none' && (
        <div className={styles.foot}>
          <Button size="xs" variant="default" onClick={() => setPanel('test')}>
            {t('trunks.test')}
          </Button>
          {everywhere && entered && (
            <>
              <Button size="xs" variant="default" onClick={() => setPanel('change')}>
                {t('trunks.enter.edit')}
              </Button>
              <Button size="xs" variant="subtle" color="red" onClick={() => setPanel('remove')}>
                {t('trunks.enter.remove')}
              </Button>
            </>
          )}
        </div>
      )}
      {panel === 'test' && <TestCallPanel trunk={trunk} />}
      {panel === 'change' && <ChangeTrunk name={name} close={close} />}
      {panel === 'remove' && <RemoveTrunk name={name} close={close} />}
    </Card>
  );
}

/** The last mistake in words, with what to do about it. */
function Trouble({ trunk: { trouble, codecs, host } }: { readonly trunk: Trunk }) {
  const { t } = useTranslation('settings');
  if (!trouble) return null;
  const status = trouble.sipStatus ?? '';
  const offered = codecs.map((codec) => codecNames[codec] ?? codec).join(', ');
  return (
    <div className={styles.line} data-tone="bad">
      <div>
        <strong>{t(`trunks.trouble.${trouble.kind}`, { status, offered, host })}</strong>
        {trouble.at && (
          <span className="muted">
            {' · '}
            <When at={trouble.at} seconds />
          </span>
        )}
        <p className="muted">{t(`trunks.remedy.${trouble.kind}`)}</p>
      </div>
    </div>
  );
}

function Facts({ trunk }: { readonly trunk: Trunk }) {
  const { t } = useTranslation('settings');
  const { count } = useFormats();
  const { inUse, lines, rate, dialsLastMinute, answeredLastHour, poorAudioLastHour, registration, registers } = trunk;
  const { qualify, rttMs, host, port, callerIds, codecs, numberFormat, downUntil } = trunk;
  const quality =
    answeredLastHour === 0 ? t('trunks.noCalls') : t('trunks.poor', { poor: poorAudioLastHour, of: answeredLastHour });
  return (
    <dl className={styles.facts}>
      <Fact name={t('trunks.lines')}>
        <Count value={inUse} /> / <Count value={lines} />
      </Fact>
      <Fact name={t('trunks.rate')}>{t('trunks.ratePer', { now: count(dialsLastMinute), most: count(rate) })}</Fact>
      <Fact name={t('trunks.registration')}>
        {registers ? t(`trunks.registered.${registration ?? 'none'}`) : t('trunks.noRegistration')}
      </Fact>
      <Fact name={t('trunks.qualify')}>
        {qualify ? (rttMs === null ? t('trunks.noReply') : t('trunks.ms', { ms: rttMs })) : t('trunks.off')}
      </Fact>
      <Fact name={t('trunks.voice')}>{quality}</Fact>
      {downUntil && (
        <Fact name={t('trunks.downUntil')}>
          <When at={downUntil} seconds />
        </Fact>
      )}
      <Fact name={t('trunks.address')}>{`${host}${port === null ? '' : `:${port}`}`}</Fact>
      <Fact name={t('trunks.callerIds')}>{callerIds.join(', ') || t('trunks.peerDecides')}</Fact>
      <Fact name={t('trunks.codecs')}>{codecs.map((codec) => codecNames[codec] ?? codec).join(', ')}</Fact>
      <Fact name={t('trunks.format')}>{numberFormat}</Fact>
    </dl>
  );
}

/** Where trunks are written, and whether what is written there is right. */
function FileCard({ file, everywhere }: { readonly file: string | null; readonly everywhere: boolean }) {
  const { t } = useTranslation('settings');
  const check = useMutation({ mutationFn: () => answer(api.POST('/api/trunks/check-file')) });
  const found = check.data;
  return (
    <Card title={t('trunks.file')}>
      <p style={{ margin: 0 }}>
        {file === null ? t('trunks.demoFile') : t('trunks.editFile')} {file && <code>{file}</code>}
      </p>
      {everywhere && file !== null && (
        <div className={styles.foot}>
          <Button size="xs" variant="default" loading={check.isPending} onClick={() => check.mutate()}>
            {t('trunks.checkFile')}
          </Button>
        </div>
      )}
      {check.error && <Failure error={check.error} />}
      {found && (
        <div role="status" className={styles.note}>
          {found.problem === null ? (
            <State tone="good">{found.changed ? t('trunks.fileChanged') : t('trunks.fileGood')}</State>
          ) : (
            <>
              <State tone="bad">{t('trunks.fileBad')}</State>
              <pre className={styles.diff}>{found.problem}</pre>
            </>
          )}
        </div>
      )}
    </Card>
  );
}
