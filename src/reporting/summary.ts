import { type Disposition, dispositions } from '../domain/disposition.ts';
import { dozvonError } from '../domain/errors/index.ts';
import type { CampaignId } from '../domain/ids.ts';
import { formatDecimal, kopecks } from '../domain/money.ts';
import type { CampaignFigures, SummaryReader } from './ports.ts';

/** What `campaign run --wait --json` and `demo --once --json` end with; names are those of design §7. */
export interface CampaignSummary {
  readonly campaignId: string;
  /** Rows of the newest import of the list. */
  readonly list: { readonly accepted: number; readonly refused: number };
  readonly targets: number;
  /** Settled attempts: the sum of `dispositions`. */
  readonly attempts: number;
  readonly dispositions: Readonly<Record<string, number>>;
  /** Billed attempts. */
  readonly contacts: number;
  /** Attempts that spend the policy's counter. */
  readonly lawfulContacts: number;
  /** Dialled again after a disposition; a failover is none. */
  readonly redials: number;
  /** Calls that an operator took. */
  readonly transfers: number;
  /** People who asked for an operator and left while waiting. */
  readonly abandoned: number;
  /** Targets that are not being dialled, by reason; a person dialled in vain is `retry-spent` here. */
  readonly skipped: Readonly<Record<string, number>>;
  readonly money: { readonly price: string; readonly cost: string; readonly currency: string };
  /** Answered length of all attempts, each in started seconds as in the report. */
  readonly seconds: number;
  readonly audit: { readonly breaches: number };
}

/** Dispositions that spend a lawful contact, from the catalogue. */
export const lawfulDispositions = (Object.keys(dispositions) as Disposition[]).filter(
  (one) => dispositions[one].lawfulContact,
);

/**
 * Counts a campaign and audits it.
 * @param breaches the audit of the same campaign, counted
 * @throws DozvonError `campaign-not-found`
 */
export async function summarise(
  reader: SummaryReader,
  campaignId: CampaignId,
  breaches: (campaignId: CampaignId) => Promise<number>,
): Promise<CampaignSummary> {
  const figures = await reader.figures(campaignId, lawfulDispositions);
  if (!figures) throw dozvonError('campaign-not-found', { name: campaignId });
  return { ...summaryOf(figures), audit: { breaches: await breaches(campaignId) } };
}

function summaryOf(figures: CampaignFigures): Omit<CampaignSummary, 'audit'> {
  const { campaignId, accepted, refused, price, cost, currency } = figures;
  return {
    campaignId,
    list: { accepted, refused },
    targets: Number(figures.targets),
    attempts: Number(figures.attempts),
    dispositions: figures.dispositions,
    contacts: Number(figures.contacts),
    lawfulContacts: Number(figures.lawfulContacts),
    redials: Number(figures.redials),
    transfers: Number(figures.transfers),
    abandoned: Number(figures.abandoned),
    skipped: figures.skipped,
    money: { price: formatDecimal(kopecks(Number(price))), cost: formatDecimal(kopecks(Number(cost))), currency },
    seconds: Number(figures.seconds),
  };
}
