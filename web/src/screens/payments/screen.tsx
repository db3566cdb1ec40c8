import { Button, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PaymentOrder, paymentCountQuery, paymentFile, paymentsQuery } from '../../api/payments.ts';
import { Chips } from '../../ui/chips.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Grid } from '../../ui/grid/grid.tsx';
import { useHotkeys } from '../../ui/hotkeys.ts';
import { Page } from '../../ui/page.tsx';
import { useColumns } from './columns.tsx';
import { kindOf, type PaymentSearch, paymentKinds, withoutDefaults } from './model.ts';
import { PaymentPanel } from './parts/panel.tsx';
import styles from './payments.module.css';

interface PaymentsProps {
  readonly search: PaymentSearch;
  readonly choose: (search: PaymentSearch) => void;
  /** Specialists, managers and administrators decide. */
  readonly mayDecide: boolean;
}

/** Payments that the billing told of: those that fit nobody are given to somebody here. What is typed stays out of the address. */
export function PaymentsScreen({ search, choose, mayDecide }: PaymentsProps) {
  const { t } = useTranslation('payments');
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const q = useDeferredValue(words.trim());
  const kind = kindOf(search.kind);
  useHotkeys({ '/': () => field.current?.focus() });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <search className={styles.tools}>
        <Chips
          label={t('title')}
          keys={paymentKinds}
          chosen={kind}
          name={(each) => t(`kind.${each}`)}
          choose={(each) => choose(withoutDefaults({ order: search.order, kind: each }))}
        />
        <TextInput
          ref={field}
          w={340}
          maw="100%"
          aria-label={t('search')}
          placeholder={t('search')}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </search>
      <Found search={{ ...search, kind }} choose={choose} q={q} mayDecide={mayDecide} reset={() => setWords('')} />
    </Page>
  );
}

interface FoundProps extends PaymentsProps {
  readonly search: PaymentSearch & { readonly kind: ReturnType<typeof kindOf> };
  readonly q: string;
  readonly reset: () => void;
}

function Found({ search, choose, q, mayDecide, reset }: FoundProps) {
  const { t } = useTranslation('payments');
  const { t: common } = useTranslation();
  const { kind, order = '-receivedAt', payment } = search;
  const filter = { ...(kind !== 'all' && { state: kind }), ...(q !== '' && { q }) };
  const columns = useColumns(kind);
  const found = useInfiniteQuery({ ...paymentsQuery(filter, order), placeholderData: keepPreviousData });
  const total = useQuery({ ...paymentCountQuery(filter), placeholderData: keepPreviousData }).data;
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = rows.find(({ id }) => id === payment);
  const close = () => choose(withoutDefaults({ ...search, payment: undefined }));
  if (found.error) return <Failure error={found.error} retry={() => void found.refetch()} />;
  if (found.data && rows.length === 0)
    return (
      <Empty title={t(q === '' ? `none.${kind}` : 'nothing')} text={q === '' ? t('noneText') : ''}>
        {q !== '' && (
          <Button variant="default" onClick={reset}>
            {common('state.resetFilter')}
          </Button>
        )}
      </Empty>
    );
  return (
    <>
      {chosen && <PaymentPanel key={chosen.id} payment={chosen} close={close} mayDecide={mayDecide} />}
      <Grid
        name="payments"
        label={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        link={({ id }, props) => (
          <Link to="/payments" search={withoutDefaults({ ...search, payment: id }) as never} {...props} />
        )}
        more={found.hasNextPage}
        loadMore={() => void (found.isFetchingNextPage || found.fetchNextPage())}
        order={order}
        setOrder={(next) => choose(withoutDefaults({ ...search, order: next as PaymentOrder }))}
        total={total}
        download={(format) => paymentFile(filter, format)}
      />
    </>
  );
}
