import { Button, NativeSelect, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../ui/empty.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Card, Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { When } from '../../../ui/values.tsx';
import { DayField } from '../../../ui/when/day-field.tsx';
import { type AuditFilter, type AuditLine, auditQuery } from '../query.ts';
import styles from '../settings.module.css';
import { areas, nameOfAction } from './actions.ts';
import { Details } from './details.tsx';
import { PromisesCard } from './promises.tsx';

interface AuditProps {
  readonly filter: AuditFilter;
  readonly choose: (filter: AuditFilter) => void;
  readonly everywhere: boolean;
}

/** Who did what. The filter stands in the address. */
export function AuditScreen({ filter, choose, everywhere }: AuditProps) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const whole = wholeDays(filter);
  const found = useInfiniteQuery({ ...auditQuery(whole), placeholderData: keepPreviousData });
  const lines = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const words = new URLSearchParams(Object.entries(whole)).toString();
  return (
    <Page
      title={t('part.audit')}
      lead={t('audit.lead')}
      actions={
        <>
          <Button component="a" size="xs" variant="default" href={`/api/audit/file?format=xlsx&${words}`}>
            {'XLSX'}
          </Button>
          <Button component="a" size="xs" variant="default" href={`/api/audit/file?format=csv&${words}`}>
            {'CSV'}
          </Button>
        </>
      }
    >
      {everywhere && <PromisesCard />}
      <Filter filter={filter} choose={choose} />
      {found.error && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.data && lines.length === 0 && <Nothing filtered={Object.keys(filter).length > 0} choose={choose} />}
      {lines.length > 0 && (
        <Card>
          <Lines lines={lines} />
          {found.hasNextPage && (
            <Button
              mt="sm"
              size="xs"
              variant="default"
              loading={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              {common('action.more')}
            </Button>
          )}
        </Card>
      )}
    </Page>
  );
}

function Lines({ lines }: { readonly lines: readonly AuditLine[] }) {
  const { t } = useTranslation('settings');
  return (
    <Table label={t('part.audit')}>
      <thead>
        <tr>
          <th>{t('audit.when')}</th>
          <th>{t('audit.who')}</th>
          <th>{t('audit.what')}</th>
          <th>{t('audit.data')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, at, who, action, subject, data }) => (
          <tr key={id}>
            <td>
              <When at={at} seconds />
            </td>
            <td>{who}</td>
            <td>
              {t(nameOfAction(action), { defaultValue: action })}
              <div className="muted">
                <code>{action}</code>
              </div>
            </td>
            <td className="muted" style={{ overflowWrap: 'anywhere' }}>
              <Details subject={subject} data={data} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Nothing({ filtered, choose }: { readonly filtered: boolean; readonly choose: AuditProps['choose'] }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  if (!filtered) return <Empty title={t('audit.none')} text={t('audit.noneText')} />;
  return (
    <Empty title={common('state.emptyFilter')}>
      <Button size="xs" variant="default" onClick={() => choose({})}>
        {common('state.resetFilter')}
      </Button>
    </Empty>
  );
}

/** Days of the reader, from the first moment of one to the last of the other. */
function wholeDays({ from, to, ...rest }: AuditFilter): AuditFilter {
  return {
    ...rest,
    ...(from && { from: new Date(`${from}T00:00:00`).toISOString() }),
    ...(to && { to: new Date(new Date(`${to}T00:00:00`).getTime() + 86_400_000).toISOString() }),
  };
}

function Filter({ filter, choose }: Pick<AuditProps, 'filter' | 'choose'>) {
  const { t } = useTranslation('settings');
  const set = (name: keyof AuditFilter, value: string) => {
    const { [name]: _, ...rest } = filter;
    choose(value === '' ? rest : { ...rest, [name]: value });
  };
  return (
    <Card>
      <div className={styles.form}>
        <TextInput
          label={t('audit.who')}
          placeholder="anna"
          defaultValue={filter.who ?? ''}
          onBlur={(event) => set('who', event.currentTarget.value.trim())}
          onKeyDown={(event) => event.key === 'Enter' && set('who', event.currentTarget.value.trim())}
        />
        <NativeSelect
          label={t('audit.area')}
          value={filter.action ?? ''}
          data={[
            { value: '', label: t('audit.all') },
            ...areas.map((value) => ({ value, label: t(`audit.areas.${value}`) })),
          ]}
          onChange={(event) => set('action', event.currentTarget.value)}
        />
        {(['from', 'to'] as const).map((name) => (
          <DayField
            key={name}
            w={136}
            lean="past"
            label={t(`audit.${name}`)}
            value={filter[name] ?? ''}
            set={(day) => set(name, day)}
          />
        ))}
      </div>
    </Card>
  );
}
