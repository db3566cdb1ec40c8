import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Dispute, type DisputeState, disputesQuery } from '../../api/disputes.ts';
import { Chips } from '../../ui/chips.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Page } from '../../ui/page.tsx';
import { Money, Outcome, Phone, When } from '../../ui/values.tsx';
import styles from './bill.module.css';
import { BillLine, type BillRights } from './parts/bill-line.tsx';
import { DisputeCard } from './parts/disputes.tsx';

const kinds = ['open', 'upheld', 'refused', 'withdrawn', 'all'] as const;
type Kind = (typeof kinds)[number];

interface DisputesScreenProps extends BillRights {
  /** As the address says it. */
  readonly kind: string | undefined;
  readonly choose: (kind: Kind) => void;
}

const isKind = (word: unknown): word is Kind => kinds.some((kind) => kind === word);

/** Disputed lines of the bill: those that wait for an answer first. */
export function DisputesScreen({ kind: asked, choose, mayHear }: DisputesScreenProps) {
  const { t } = useTranslation('reports');
  const kind = isKind(asked) ? asked : 'open';
  const state: DisputeState | undefined = kind === 'all' ? undefined : kind;
  const { data, error, refetch } = useQuery(disputesQuery(state));
  return (
    <Page
      title={t('dispute.page')}
      lead={t('dispute.lead')}
      actions={
        <Button component={Link} to="/reports" search={{ report: 'contacts' } as never} variant="default">
          {t('dispute.bill')}
        </Button>
      }
    >
      <div className={styles.tabs}>
        <Chips
          label={t('dispute.page')}
          keys={kinds}
          chosen={kind}
          name={(each) => t(`dispute.kind.${each}`)}
          choose={choose}
        />
      </div>
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && <Empty title={t(`dispute.none.${kind}`)} text={t('dispute.noneText')} />}
      <div className={styles.list}>
        {data?.items.map((dispute) => (
          <Item key={dispute.id} dispute={dispute} mayHear={mayHear} />
        ))}
      </div>
      {data?.nextCursor && <p className="muted">{t('dispute.more')}</p>}
    </Page>
  );
}

function Item({ dispute, mayHear }: BillRights & { readonly dispute: Dispute }) {
  const { t } = useTranslation('reports');
  const [proof, showProof] = useState(false);
  const { attemptId, debtor, phone, dialedAt, disposition, amount, currency } = dispute;
  return (
    <div className={styles.item}>
      <header>
        <p>
          <Link to="/calls/$call" params={{ call: attemptId } as never}>
            <span lang="ru">{debtor}</span>
          </Link>{' '}
          · <Phone number={phone} /> · {dialedAt && <When at={dialedAt} />} ·{' '}
          {disposition && <Outcome code={disposition} />}
        </p>
        <b>
          <Money amount={amount} currency={currency} />
        </b>
      </header>
      <DisputeCard dispute={dispute} mayAnswer={mayHear} />
      <details onToggle={({ currentTarget }) => showProof(currentTarget.open)}>
        <summary>{t('bill.why')}</summary>
        {proof && <BillLine attempt={attemptId} mayHear={mayHear} proofAlone />}
      </details>
    </div>
  );
}
