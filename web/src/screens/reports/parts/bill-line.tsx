import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { billLineQuery, type BillLine as Line } from '../../../api/disputes.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Player } from '../../../ui/player.tsx';
import { Outcome } from '../../../ui/values.tsx';
import styles from '../bill.module.css';
import { Disputes } from './disputes.tsx';

export interface BillRights {
  /** Recordings are for supervisors, managers and administrators. */
  readonly mayHear: boolean;
}

interface BillLineProps extends BillRights {
  readonly attempt: string;
  /** In which times are told; absent: the reader's own. */
  readonly zone?: string;
  /** What is disputed stands beside it already. */
  readonly proofAlone?: boolean;
}

/** One line of the bill: why it is a contact, its sound, and what is disputed about it. */
export function BillLine({ attempt, mayHear, zone, proofAlone = false }: BillLineProps) {
  const { data: line, error, refetch } = useQuery(billLineQuery(attempt));
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (!line) return null;
  return (
    <div className={styles.line}>
      <Proof line={line} mayHear={mayHear} zone={zone} />
      {!proofAlone && <Disputes attempt={attempt} line={line} />}
    </div>
  );
}

interface ProofProps extends BillRights {
  readonly line: Line;
  readonly zone: string | undefined;
}

function Proof({ line, mayHear, zone }: ProofProps) {
  const { t } = useTranslation('reports');
  const { time, decimal, duration, money } = useFormats();
  const { disposition, answeredAt, answeredMs, heardMs, messageMs, rates, contact } = line;
  const seconds = (ms: number): string => decimal(ms / 1000, 1);
  return (
    <section>
      <h3>{t(contact ? 'line.why' : 'line.whyNot')}</h3>
      <ul className={styles.proof}>
        <li>
          {disposition && <Outcome code={disposition} />}
          {answeredAt !== null &&
            ` · ${t('line.answered', { at: time(answeredAt, zone, true), talk: duration(Math.ceil(answeredMs / 1000)) })}`}
        </li>
        <li>
          {t(messageMs === null ? 'line.heard' : 'line.heardOf', {
            heard: seconds(heardMs),
            message: seconds(messageMs ?? 0),
            least: seconds(rates?.minimumHeardMs ?? 1000),
          })}
        </li>
        {rates && (
          <li>
            <RateName rates={rates} />{' '}
            {t('line.rates', {
              contact: money(rates.perContact, line.currency),
              minute: money(rates.minute, line.currency),
            })}
          </li>
        )}
      </ul>
      <Sound line={line} mayHear={mayHear} />
    </section>
  );
}

function RateName({ rates }: { readonly rates: NonNullable<Line['rates']> }) {
  const { t } = useTranslation('reports');
  const { date } = useFormats();
  if (rates.card === null) return t('line.ownRates');
  const { name, version, validFrom } = rates.card;
  return t('line.card', { name, version, from: date(`${validFrom}T00:00:00Z`, 'UTC') });
}

function Sound({ line, mayHear }: BillRights & { readonly line: Line }) {
  const { t } = useTranslation('reports');
  const { recordings } = line;
  if (recordings.length === 0) return <p className="muted">{t('line.noSound')}</p>;
  if (!mayHear) return <p className="muted">{t('line.notYours')}</p>;
  const reason = new URLSearchParams({ reason: t('line.reason') });
  return recordings.map(({ id, lostWhy }) =>
    lostWhy === null ? (
      <Player key={id} src={`/api/recordings/${id}/audio?${reason}`} label={t('line.sound')} />
    ) : (
      <p key={id} className="muted">
        {t('line.lost', { why: lostWhy })}
      </p>
    ),
  );
}
