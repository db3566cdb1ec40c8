import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { doctorQuery } from '../../../api/doctor.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Card, Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { Technical } from '../../../ui/technical.tsx';
import type { Check } from '../query.ts';
import styles from '../settings.module.css';
import { State } from '../state.tsx';
import { detailOf, firstBroken, isName, nameOfCheck, remedyKey, trunkFaultOf } from './words.ts';

const tones = { ok: 'good', soon: 'warn', bad: 'bad', off: 'off' } as const;

/** One green line, or the first thing that is broken with its remedy; below it every check. */
export function HealthScreen() {
  const { t } = useTranslation('settings');
  const { data, error, refetch, isFetching } = useQuery(doctorQuery);
  return (
    <Page
      title={t('part.health')}
      actions={
        <Button size="xs" variant="default" loading={isFetching} onClick={() => void refetch()}>
          {t('health.again')}
        </Button>
      }
    >
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data && <Verdict {...data} />}
      {data && <Checks checks={data.checks} />}
      <ChromeCard />
    </Page>
  );
}

function useNames() {
  const { t } = useTranslation('settings');
  return {
    name: ({ check }: Check) => {
      const { key, of } = nameOfCheck(check);
      return t(`health.checks.${key}`, { of, defaultValue: check });
    },
    remedy: ({ remedy = '' }: Check) => {
      const key = remedyKey(remedy);
      if (key) return t(`health.remedies.${key}`);
      return remedy === '' ? null : <Technical text={remedy} />;
    },
  };
}

/** A detail is made of parts that are said one by one; what nobody foresaw is kept in its own words. */
function Detail({ detail }: Check) {
  const { t } = useTranslation('settings');
  const { date, time } = useFormats();
  const say = (part: string): string | undefined => {
    const trunk = trunkFaultOf(part);
    if (trunk) return `${t(`health.trunk.${trunk.key}`)} ${trunk.status}`.trimEnd();
    const known = detailOf(part);
    if (!known) return isName(part) ? part : undefined;
    const { since, ...values } = known.values;
    const when = since === undefined ? {} : { since: `${date(since)} ${time(since)}` };
    return t(`health.details.${known.key}`, { ...values, ...when });
  };
  const parts = detail.split('; ').filter((part) => part !== '');
  const unknown = parts.filter((part) => say(part) === undefined);
  return (
    <>
      {parts.flatMap((part) => say(part) ?? []).join('; ')}
      {unknown.length > 0 && <Technical text={unknown.join('; ')} />}
    </>
  );
}

interface VerdictProps {
  readonly checks: readonly Check[];
  readonly version: string;
  readonly at: string;
}

function Verdict({ checks, version, at }: VerdictProps) {
  const { t } = useTranslation('settings');
  const { time } = useFormats();
  const { name, remedy } = useNames();
  const broken = firstBroken(checks);
  const about = t('health.about', { version, at: time(at, undefined, true) });
  if (!broken)
    return (
      <div className={styles.line} data-tone="good" role="status">
        <State tone="good">{t('health.good')}</State>
        <span className="muted num">{about}</span>
      </div>
    );
  const more = checks.filter(({ state }) => state === 'bad').length - 1;
  return (
    <div className={styles.line} data-tone="bad" role="alert">
      <div>
        <State tone="bad">{name(broken)}</State> <Detail {...broken} />
        <div>{remedy(broken)}</div>
        <p className="muted num">
          {more > 0 && `${t('health.more', { count: more, n: more })} · `}
          {about}
        </p>
      </div>
    </div>
  );
}

function Checks({ checks }: { readonly checks: readonly Check[] }) {
  const { t } = useTranslation('settings');
  const { name, remedy } = useNames();
  return (
    <Card>
      <Table label={t('part.health')}>
        <thead>
          <tr>
            <th>{t('health.check')}</th>
            <th>{t('health.state')}</th>
            <th>{t('health.detail')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <tr key={check.check}>
              <td>{name(check)}</td>
              <td>
                <State tone={tones[check.state]}>{t(`health.states.${check.state}`)}</State>
              </td>
              <td className="muted" style={{ overflowWrap: 'anywhere' }}>
                <Detail {...check} />
                {check.remedy && <div>{remedy(check)}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

/** Names of Chrome's enterprise policies, and why each matters to a desk that stands behind other tabs. */
const chromePolicies = {
  TabDiscardingExceptions: 'discarding',
  HighEfficiencyModeEnabled: 'memory',
  BatterySaverModeAvailability: 'energy',
  IntensiveWakeUpThrottlingEnabled: 'throttling',
  AudioCaptureAllowedUrls: 'microphone',
  AutoplayAllowlist: 'ring',
  NotificationsAllowedForUrls: 'notifications',
} as const;

function ChromeCard() {
  const { t } = useTranslation('settings');
  return (
    <Card title={t('health.chrome')}>
      <p className="muted" style={{ marginTop: 0 }}>
        {t('health.chromeLead')}
      </p>
      <Table label={t('health.chrome')}>
        <tbody>
          {Object.entries(chromePolicies).map(([policy, why]) => (
            <tr key={policy}>
              <td>
                <code>{policy}</code>
              </td>
              <td>{t(`health.policies.${why}`, { origin: location.origin })}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
