import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordingsQuery } from '../../api/recordings.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Grid } from '../../ui/grid/grid.tsx';
import { useHotkeys } from '../../ui/hotkeys.ts';
import { Page } from '../../ui/page.tsx';
import { useColumns } from './columns.tsx';
import { Filters } from './filters.tsx';
import { type RecordingSearch, readSearch, toFilter } from './model.ts';

/** A number that can be looked for; a few digits are not asked about yet. */
const enoughDigits = 10;

/** Recordings by filter, the newest first. */
export function RecordingsScreen({ search }: { readonly search: RecordingSearch }) {
  const { t } = useTranslation('recordings');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const columns = useColumns();
  const field = useRef<HTMLInputElement>(null);
  const [phone, setPhone] = useState('');
  const typed = useDeferredValue(phone.replace(/\D/g, '').length >= enoughDigits ? phone : '');
  const filter = toFilter(search, typed);
  const found = useInfiniteQuery({ ...recordingsQuery(filter), placeholderData: keepPreviousData });
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Object.keys(filter).length > 0;
  const go = (next: object) => void navigate({ to: '/recordings', search: readSearch({ ...next }) as never });
  useHotkeys({ '/': () => field.current?.focus() });
  return (
    <Page title={t('title')} lead={search.sample ? t('sampleLead') : undefined}>
      <Filters
        search={search}
        change={(part) => go({ ...search, ...part })}
        phone={phone}
        setPhone={setPhone}
        field={field}
      />
      {found.error && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && (
        <Empty title={filtered ? common('state.emptyFilter') : t('none')} {...(!filtered && { text: t('noneText') })}>
          {filtered && (
            <Button
              variant="default"
              onClick={() => {
                setPhone('');
                go({});
              }}
            >
              {common('state.resetFilter')}
            </Button>
          )}
        </Empty>
      )}
      {rows.length > 0 && (
        <Grid
          name="recordings"
          label={t('title')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          link={({ id }, props) => <Link to="/recordings/$recording" params={{ recording: id } as never} {...props} />}
          more={found.hasNextPage}
          loadMore={() => void (found.isFetchingNextPage || found.fetchNextPage())}
        />
      )}
    </Page>
  );
}
