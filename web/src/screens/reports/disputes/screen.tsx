import { Button, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DisputeOrder, disputeCountQuery, disputeFile, disputesQuery } from '../../../api/disputes.ts';
import { Chips } from '../../../ui/chips.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Grid } from '../../../ui/grid/grid.tsx';
import { useHotkeys } from '../../../ui/hotkeys.ts';
import { Page } from '../../../ui/page.tsx';
import styles from '../bill.module.css';
import type { BillRights } from '../parts/bill-line.tsx';
import { useDisputeColumns } from './columns.tsx';
import { type DisputeSearch, disputeAddress, disputeKindOf, disputeKinds } from './model.ts';
import { DisputePanel } from './panel.tsx';

interface DisputesProps extends BillRights {
  readonly search: DisputeSearch;
  readonly choose: (search: DisputeSearch) => void;
}

/** Disputed lines of the bill: those that wait for an answer first. What is typed stays out of the address. */
export function DisputesScreen({ search, choose, mayHear }: DisputesProps) {
  const { t } = useTranslation('reports');
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const q = useDeferredValue(words.trim());
  const kind = disputeKindOf(search.kind);
  useHotkeys({ '/': () => field.current?.focus() });
  return (
    <Page title={t('dispute.page')} lead={t('dispute.lead')} actions={<BillLink />}>
      <search className={styles.tools}>
        <Chips
          label={t('dispute.page')}
          keys={disputeKinds}
          chosen={kind}
          name={(each) => t(`dispute.kind.${each}`)}
          choose={(each) => choose(disputeAddress({ order: search.order, kind: each }))}
        />
        <TextInput
          ref={field}
          w={340}
          maw="100%"
          aria-label={t('dispute.search')}
          placeholder={t('dispute.search')}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </search>
      <Found search={search} choose={choose} q={q} mayHear={mayHear} reset={() => setWords('')} />
    </Page>
  );
}

function BillLink() {
  const { t } = useTranslation('reports');
  return (
    <Button component={Link} to="/reports" search={{ report: 'bill' } as never} variant="default">
      {t('dispute.bill')}
    </Button>
  );
}

interface FoundProps extends DisputesProps {
  readonly q: string;
  readonly reset: () => void;
}

function Found({ search, choose, q, mayHear, reset }: FoundProps) {
  const { t } = useTranslation('reports');
  const { order = '-raisedAt', dispute } = search;
  const kind = disputeKindOf(search.kind);
  const filter = { ...(kind !== 'all' && { state: kind }), ...(q !== '' && { q }) };
  const columns = useDisputeColumns(kind);
  const found = useInfiniteQuery({ ...disputesQuery(filter, order), placeholderData: keepPreviousData });
  const total = useQuery({ ...disputeCountQuery(filter), placeholderData: keepPreviousData }).data;
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = rows.find(({ id }) => id === dispute);
  if (found.error) return <Failure error={found.error} retry={() => void found.refetch()} />;
  if (found.data && rows.length === 0) return <Nothing kind={kind} filtered={q !== ''} reset={reset} />;
  return (
    <>
      {chosen && (
        <DisputePanel
          key={chosen.id}
          dispute={chosen}
          close={() => choose(disputeAddress({ ...search, dispute: undefined }))}
          mayHear={mayHear}
        />
      )}
      <Grid
        name="disputes"
        label={t('dispute.page')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        link={({ id }, props) => (
          <Link to="/disputes" search={disputeAddress({ ...search, dispute: id }) as never} {...props} />
        )}
        more={found.hasNextPage}
        loadMore={() => void (found.isFetchingNextPage || found.fetchNextPage())}
        order={order}
        setOrder={(next) => choose(disputeAddress({ ...search, order: next as DisputeOrder }))}
        total={total}
        download={(format) => disputeFile(filter, format)}
      />
    </>
  );
}

interface NothingProps {
  readonly kind: ReturnType<typeof disputeKindOf>;
  readonly filtered: boolean;
  readonly reset: () => void;
}

/** Nothing of this kind is not the same as nothing by what was typed. */
function Nothing({ kind, filtered, reset }: NothingProps) {
  const { t } = useTranslation('reports');
  const { t: common } = useTranslation();
  if (!filtered) return <Empty title={t(`dispute.none.${kind}`)} text={t('dispute.noneText')} />;
  return (
    <Empty title={t('dispute.nothing')} text="">
      <Button variant="default" onClick={reset}>
        {common('state.resetFilter')}
      </Button>
    </Empty>
  );
}
