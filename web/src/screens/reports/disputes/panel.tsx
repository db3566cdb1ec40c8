import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Dispute } from '../../../api/disputes.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { useHotkeys } from '../../../ui/hotkeys.ts';
import { Card } from '../../../ui/page.tsx';
import { Outcome, Phone, When } from '../../../ui/values.tsx';
import styles from '../bill.module.css';
import { BillLine, type BillRights } from '../parts/bill-line.tsx';
import { DisputeCard } from '../parts/disputes.tsx';

interface PanelProps extends BillRights {
  readonly dispute: Dispute;
  readonly close: () => void;
}

/** One dispute beside the proof of its line: what is said, and what the record says. */
export function DisputePanel({ dispute, close, mayHear }: PanelProps) {
  const { t } = useTranslation('reports');
  const { t: common } = useTranslation();
  const { money } = useFormats();
  useHotkeys({ Escape: close });
  const { attemptId, name, debtor, phone, dialedAt, disposition, campaign, amount, currency } = dispute;
  return (
    <Card
      title={t('dispute.one', { sum: money(amount, currency) })}
      aside={
        <Button size="compact-sm" variant="subtle" onClick={close}>
          {common('action.close')}
        </Button>
      }
    >
      <p className={styles.facts}>
        <Link to="/calls/$call" params={{ call: attemptId } as never}>
          <span lang="ru">{name ?? debtor ?? t('dispute.call')}</span>
        </Link>
        <Phone number={phone} />
        {dialedAt && <When at={dialedAt} seconds />}
        {disposition && <Outcome code={disposition} />}
        {campaign && <span className="muted">{campaign}</span>}
      </p>
      <div className={styles.sides}>
        <DisputeCard dispute={dispute} done={close} />
        <BillLine attempt={attemptId} mayHear={mayHear} proofAlone />
      </div>
    </Card>
  );
}
