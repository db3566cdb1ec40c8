import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Card, Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import { When } from '../../../ui/values.tsx';
import { type Entry, stopsQuery } from '../query.ts';
import styles from '../settings.module.css';
import { State } from '../state.tsx';
import { FileForm } from './files.tsx';

const mostCounted = 10_000;

/** Numbers that are never called: found, added, taken off, loaded from a file, taken along. */
export function StopsScreen({ editable, importable }: { readonly editable: boolean; readonly importable: boolean }) {
  const { t } = useTranslation('settings');
  const { count } = useFormats();
  const found = useInfiniteQuery(stopsQuery);
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = found.data?.pages[0]?.count ?? 0;
  return (
    <Page
      title={t('part.stops')}
      lead={t('stops.lead')}
      actions={
        <>
          <Button component="a" size="xs" variant="default" href="/api/do-not-call?format=xlsx">
            {'XLSX'}
          </Button>
          <Button component="a" size="xs" variant="default" href="/api/do-not-call?format=csv">
            {'CSV'}
          </Button>
        </>
      }
    >
      <Ask editable={editable} />
      {importable && <FileForm />}
      {found.error && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && <Empty title={t('stops.none')} text={t('stops.noneText')} />}
      {rows.length > 0 && (
        <Card
          title={t('stops.count', { count: total, n: total > mostCounted ? `${count(mostCounted)}+` : count(total) })}
        >
          <Entries rows={rows} />
          {found.hasNextPage && <More loading={found.isFetchingNextPage} run={() => void found.fetchNextPage()} />}
        </Card>
      )}
    </Page>
  );
}

function Entries({ rows }: { readonly rows: readonly Entry[] }) {
  const { t } = useTranslation('settings');
  return (
    <Table label={t('part.stops')}>
      <thead>
        <tr>
          <th>{t('stops.number')}</th>
          <th>{t('stops.source')}</th>
          <th>{t('stops.note')}</th>
          <th>{t('stops.since')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, number, person, source, note, at, everywhere }) => (
          <tr key={id}>
            <td className="num">
              {number ??
                (person ? (
                  <Link to="/people/$person" params={{ person } as never}>
                    {t('stops.person')}
                  </Link>
                ) : (
                  t('stops.erased')
                ))}
              {everywhere && <div className="muted">{t('stops.everywhere')}</div>}
            </td>
            <td>{t(`stops.sources.${source}`, { defaultValue: source })}</td>
            <td>{note ?? '—'}</td>
            <td>
              <When at={at} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function More({ loading, run }: { readonly loading: boolean; readonly run: () => void }) {
  const { t: common } = useTranslation();
  return (
    <Button mt="sm" size="xs" variant="default" loading={loading} onClick={run}>
      {common('action.more')}
    </Button>
  );
}

function useListChange() {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: stopsQuery.queryKey });
  const label = t('undo');
  const add = async (number: string, note: string) => {
    const body = { numbers: [number], ...(note !== '' && { note }) };
    await answer(api.POST('/api/do-not-call', { body }));
    sayDone(t('stops.added', { number }), { label, run: () => void remove(number, note) });
    await again();
  };
  const remove = async (number: string, note: string) => {
    await answer(api.POST('/api/do-not-call/remove', { body: { numbers: [number] } }));
    sayDone(t('stops.removed', { number }), { label, run: () => void add(number, note) });
    await again();
  };
  return { add, remove, again };
}

/** The question about a number, asked again after every change. */
function useAsk(number: string) {
  const asking = useMutation({ mutationFn: () => answer(api.POST('/api/do-not-call/ask', { body: { number } })) });
  const changing = useMutation({
    mutationFn: (work: () => Promise<void>) => work(),
    onSuccess: () => asking.mutate(),
  });
  return { asking, changing };
}

/** One field: first asked, then put on the list or taken off. The number stays out of the address. */
function Ask({ editable }: { readonly editable: boolean }) {
  const { t } = useTranslation('settings');
  const [number, setNumber] = useState('');
  const [note, setNote] = useState('');
  const { add, remove } = useListChange();
  const nothing = number.trim() === '';
  const { asking, changing } = useAsk(number);
  return (
    <Card title={t('stops.ask')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          asking.mutate();
        }}
      >
        <TextInput
          label={t('stops.number')}
          value={number}
          placeholder="+7 912 345-67-89"
          onChange={(event) => {
            setNumber(event.currentTarget.value);
            asking.reset();
          }}
        />
        {editable && (
          <TextInput
            label={t('stops.note')}
            placeholder={t('stops.noteSample')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
        <div className={styles.row}>
          <Button type="submit" variant="default" loading={asking.isPending} disabled={nothing}>
            {t('stops.find')}
          </Button>
          {editable && (
            <Button
              loading={changing.isPending}
              disabled={nothing}
              onClick={() => changing.mutate(() => add(number, note))}
            >
              {t('stops.add')}
            </Button>
          )}
        </div>
      </form>
      {(asking.error ?? changing.error) && <Failure error={asking.error ?? changing.error} />}
      {asking.data && (
        <Answer
          number={number}
          found={asking.data}
          {...(editable && { free: () => changing.mutate(() => remove(number, note)) })}
        />
      )}
    </Card>
  );
}

interface AnswerProps {
  readonly number: string;
  readonly found: { readonly forbidden: boolean; readonly entries: readonly Pick<Entry, 'at' | 'source' | 'note'>[] };
  /** Absent: the reader may not change the list. */
  readonly free?: () => void;
}

function Answer({ number, found, free }: AnswerProps) {
  const { t } = useTranslation('settings');
  return (
    <div className={styles.foot} role="status">
      <State tone={found.forbidden ? 'bad' : 'good'}>
        {found.forbidden ? t('stops.forbidden', { number }) : t('stops.free', { number })}
      </State>
      {found.entries.map(({ at, source, note: why }) => (
        <span key={at} className="muted">
          {t(`stops.sources.${source}`, { defaultValue: source })} · <When at={at} />
          {why && ` · ${why}`}
        </span>
      ))}
      {free && found.forbidden && (
        <Button size="compact-sm" variant="subtle" onClick={free}>
          {t('stops.remove')}
        </Button>
      )}
    </div>
  );
}
